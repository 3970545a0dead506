import { type DataSet, listing } from '../data-set.ts';

export const yahpoOthpo: DataSet = {
  name: 'yahpo-othpo',
  title: 'OTHPO: YAHPO Gym at five training-set sizes, 3,000 configurations each',
  cite: 'doi:10.48550/arXiv.2306.16916',
  licence: { name: 'Apache-2.0', open: true },
  repository: 'syne-tune/syne-tune',
  commit: 'a88242cdb950cc5a7ff2218dd2e1e364764aa175',
  changes: 'names only: rbv2_svm__1220.csv is rbv2_svm/1220.csv',
  files: listing(
    `
    74d517eda8ef53e0b3722c54c2c1a5d97ffe96bbbb2b9c210acbbb254f76c540 2831868 rbv2_aknn__1220.csv
    e58186718efc081ecd8194a484677cbec0f3fc23225de6c26ad080472702545e 2890232 rbv2_aknn__40927.csv
    8656e382cd20365490165bd5fbc1213ec171652cd5b1e4c4f551fee3994dd956 2826562 rbv2_aknn__40978.csv
    ede279fe41b0a79486870cde49bc667987279e9ef42feb5e06c31d69b02ae6ec 2823838 rbv2_aknn__40981.csv
    13663637f9a6a4a0f5392acaa1b3c90150ed07a9533188e7769078a8518e143c 2611256 rbv2_glmnet__1220.csv
    6ac3441e2e984ec0ceb4cb84e127f8711de41785bdac6b46830c35dd84c14553 2611737 rbv2_glmnet__375.csv
    5c1e8caa07d037ffe6228189e9fc61e5d193cebcf6090f946b9674162fd37571 2531427 rbv2_glmnet__40978.csv
    ee4fbd27a99d5c0517640bb46db47b9d302effea8bea8c6c8765051c4c56adfc 2598547 rbv2_glmnet__40981.csv
    1eebaa080d03b07b9feab104838e29fe00a7e783486206082f3c0295d5c4ca6a 3585660 rbv2_svm__1220.csv
    18a17152a6353b3008239646b87dfd64c02344f72074a95334a005040a4b0704 3582883 rbv2_svm__40536.csv
    91cce037401c2e2d5191e2e96868405742306988332204af883e56e85a8485ac 3651455 rbv2_svm__40966.csv
    4f9c998bcc51b4c80e07342a4ae415185a1fb1e1dcc33a1c511f276bb042d422 3646392 rbv2_svm__40975.csv
    `,
    path => `benchmarking/nursery/othpo/yahpo_data/${path.replace('__', '/')}`,
  ),
};
