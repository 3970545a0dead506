/**
 * Surrogates of YAHPO Gym in four versions, each from the commit that had it. Upstream has neither golden.jsonl (expected
 * outputs, made with onnxruntime 1.30 from random configurations) nor meta.json (column orders and origin of each model).
 */
import { type DataSet, listing } from '../data-set.ts';

const head = 'efdab9072f63bd680396cd4b78b927c4a0caaad3';
const v0 = '3a646b874bb2e3a9c10b58ae2f42158e3a54a811';
const iamlV0 = '615ae3b14ab6e693edffb8fc5b20f07abd7b65a8';
const commits: Readonly<Record<string, string>> = {
  'v1.0': head,
  'v1.0-fair': '8232d2322b823f31861e796e9d8c34bbf2fb0072',
  v2: '0e288068134f4af8d231c63d2a941e5ab8060ef0',
  v0,
  'v0/iaml_ranger': iamlV0,
  'v0/iaml_rpart': iamlV0,
  'v0/iaml_super': iamlV0,
  'v0/iaml_xgboost': 'ffde2eda9efd59af40407d5f9d6d21270e893110',
};

/** What a file of a model is called there. */
function upstream(path: string): string | undefined {
  const [version, scenario, file] = path.split('/') as [string, string, string?];
  if (file === undefined || file === 'golden.jsonl' || file === 'meta.json') return undefined;
  const suffix = version === 'v2' ? '_v2' : '';
  const name = file === 'model.onnx' && version === 'v0' ? 'new_model.onnx' : file.replace('.', `${suffix}.`);
  return `${scenario}/${name}`;
}

const files = listing(
  `
    11c0c86c58658db4e534faacd4b2f92a2df2261d2569c9e483c6a901518c0199 2899 benchmark_suites/v1.0_multi.json
    70f83152893ae444d42a687359c699285481e1ddaa6a70a5f27259a112c50bf1 2054 benchmark_suites/v1.0_single.json
    9c7339cf6ae2a10187cea120cc3d290aebf7cff10fa0a5ce8b12adb772bca56b 564007 instance_target_statistics.csv
    b41e57d4cd483116fba672d27ca3d4c0edc38f1f3d70b403e6c6e6ceb8daff60 1992 v0/iaml_ranger/config_space.json
    8e68ed0a1b31187c128c4dd003d568c667b727a35ebbe29bfd62904fff26d720 254 v0/iaml_ranger/encoding.json
    29e474f7370cbd0fc3d81b31cfe968e0ba19fea09c641f14c145d396bf2a6510 18358 v0/iaml_ranger/golden.jsonl
    0b5cf1f7eb2f107f815d993e5bfb2efbcb54d57b1f67a1410dd1b0a702cffa18 921 v0/iaml_ranger/meta.json
    6eb6f34a9e0a0ca5f815ed0ccdb12c30d09a04f86b1139039c245b2aaa41e4e0 2785084 v0/iaml_ranger/model.onnx
    0f37ac0b9ffedb2986e4a7cf47ba39f1b3611e840e7cade155b0c702983d848e 1108 v0/iaml_rpart/config_space.json
    e04ffd8c9bfdcb2e8b9c08c38d828e40d7be3ef90c8895f3e7e84b8b4348c3d1 70 v0/iaml_rpart/encoding.json
    a43855d7c1c787db28f40b0a9c9ed92fe554f8d252e559d32ae9911c122b9c6f 14319 v0/iaml_rpart/golden.jsonl
    85745cf3df330de4aa014b597da66ade1f9dae9155220b82da760e2967b5c9b5 817 v0/iaml_rpart/meta.json
    4c064d77ce27132b55c15015239ab7da091dd35f3aab0a7792bd73f4580276ad 2704998 v0/iaml_rpart/model.onnx
    7aefda810fa8cc2d14655e8d508317a71533f02d0bcf075c0147db44545f7da2 11464 v0/iaml_super/config_space.json
    e21ef3b90b0480de57acff7320d413874d14cc5a9ed16889b1a01159f704fee4 422 v0/iaml_super/encoding.json
    38234e69b24a08da299f2139f5fa1be8ea7186ddd4baa43b29515662448cd486 35158 v0/iaml_super/golden.jsonl
    48d26840168724e77391caaae280b92834741a88aded18d2f00b14f50a07ff30 1395 v0/iaml_super/meta.json
    bea27fcf02ef4be338fd7acffa97bad90728ad10bc5801683ab03807d924814f 2940764 v0/iaml_super/model.onnx
    18426214a4c3ee6971ae3db9581256cdd6e73c0760d0ba454acf5deab798eceb 3827 v0/iaml_xgboost/config_space.json
    bcf75e32740a4b0dab649aa19041a28404de8584d06c5424547c9b22b9290942 133 v0/iaml_xgboost/encoding.json
    6e0c3dffa234885ddc44b01cbe2a39f5c12cd1573c3c86ad0f67d73e0191533d 24223 v0/iaml_xgboost/golden.jsonl
    8838015a9675f37a494bb314cb7b71f9f57160ade1be2ddb7667fb19ddda5f13 966 v0/iaml_xgboost/meta.json
    29d5d8f592cfcf52c6eea3ff4f3429e2cdef5899225d87aef5e6087ce401fab6 2766696 v0/iaml_xgboost/model.onnx
    3135c6f8347f491fd31e8fa7a5e9607ea926c9a8558a6a21a1419d55a01884f2 18982 v0/nb301/config_space.json
    b16bb8db9aa5a9b688cd97e782643abe96bd166baa445675f57cbcf5e6128a98 6706 v0/nb301/encoding.json
    644f0f43a539739bc5b9ba0a728b6ed1a603344c01e2dbe6f6fdcc4923b598f8 66142 v0/nb301/golden.jsonl
    9daf51d9a351e0292cc2e1f6817a2bc81aa35696fd34a39caef072d6827309d1 2849 v0/nb301/meta.json
    3c6a6fb3a70998bf6c55883bdc5cc71cff190e1859468d72cc6960b88f06d280 2578406 v0/nb301/model.onnx
    e7fc006deb1be9a3e2a992b8c81b6f205d659a88ca313433b1c7c6b49cc71efd 3139 v0/rbv2_aknn/config_space.json
    5032c1227ea6c7e32c8bd99a540fe75496f8942063d0ff5890d2a5112dada6df 1422 v0/rbv2_aknn/encoding.json
    1264f1e83018e03f1dfc534eb0dfe62dc8862b2668cfb7afc76ac5561ed1c2a2 16603 v0/rbv2_aknn/golden.jsonl
    7c20f971f0fe29be8f9a80dabce6d4ffc2edf274a5657fcc522b11d2461c283c 791 v0/rbv2_aknn/meta.json
    646b625e5d271753ecf9a65a04bd3454a4c00e6a021341c4771dd8b14ac3e6b0 1739445 v0/rbv2_aknn/model.onnx
    f8a238297747e5eda11dce2847263da82665872b0bd747749a9d62cc36d632f6 2686 v0/rbv2_glmnet/config_space.json
    80181a4a828f89d018b74808c21a8998eb5ca6ed14cbb6bdc6a12840ac44db8e 1338 v0/rbv2_glmnet/encoding.json
    feb60e58a0b80bf3eded31dd8ee2c936f8838f5468c4dc4b4efdebab477c3b81 16554 v0/rbv2_glmnet/golden.jsonl
    d933746669e080ec685aa6581243fc2c337a1dcf4575279b51a92a0f98937871 756 v0/rbv2_glmnet/meta.json
    2fce38c3e31b4ffee36cfc8a446cd9c16bbf75d4e5c4bc37c7f06fbb0e642d5f 1201401 v0/rbv2_glmnet/model.onnx
    ca0edd57d22c75467adcc9ee3b7f2e9628cf309ee4c606d2f2934b7fcfad7107 3921 v0/rbv2_ranger/config_space.json
    c6cdddfa951f01913c3d8fb3c119f159f1807bc7dadd36225566f3fd83a1798c 1611 v0/rbv2_ranger/encoding.json
    e3fe7a976b3915bae94f5ba5b3aac93a4440830fccac7719c6d452f4d2b6b754 21518 v0/rbv2_ranger/golden.jsonl
    9478e4994b6de12947ca619617a19c05b5509aebc9d279dc93656d1d7131ed43 879 v0/rbv2_ranger/meta.json
    9b36ae6b808ebb4fa6f00b67502ef2485a49e2dd1f4dc1005e67b40e58b366b7 1241385 v0/rbv2_ranger/model.onnx
    e1548ce0215570d6b871ef24687068d29a31acca9970f2345ef0fd7648f0f809 3433 v0/rbv2_svm/config_space.json
    5af142ba7545ee8569cad7f13cd4bb48fc44b14f8992bd49cee175d78a65c42f 1322 v0/rbv2_svm/encoding.json
    ba7ea5f3e96f6fdc6b7884cf0295b0706de6fb106242c8ac753e65546db6dbb6 19638 v0/rbv2_svm/golden.jsonl
    d2e625aadcf4e69d7195336a8101ee06a95a38e34b05f092c9d021978a8748eb 792 v0/rbv2_svm/meta.json
    e10d8c0c057dfe050e49408c4d1503dbdae41e323507992ddfc3ae06e47e5eeb 1212965 v0/rbv2_svm/model.onnx
    9677031f8449d0506e5dd9975ff2bedea82164cf600a50a2242fcc18746724e3 2745 v1.0-fair/fair_ranger/config_space.json
    8d4d3a7fd40827ac1f04125288d6b418eae61bc82877c77b9f17f1cbba587ce9 312 v1.0-fair/fair_ranger/encoding.json
    6c26cd6ef60cf61aeedde7f3756fb19ea8935ba4693b6ec8e1b23c75ccc8f701 19183 v1.0-fair/fair_ranger/golden.jsonl
    92dd3c1aa310ce75529846212e80ba7cabb6a9a7b89d96b1b46399cd7303eb72 946 v1.0-fair/fair_ranger/meta.json
    853333de31c023171bb7da264168ac375f2957004d3e5dd5d9fa154ea3909ad5 2181103 v1.0-fair/fair_ranger/model.onnx
    0ad5fb8f4205f54be13ded2af5f9b34f840914dc0457f1ed6be215b7885fb0f9 838 v1.0/iaml_glmnet/config_space.json
    e04ffd8c9bfdcb2e8b9c08c38d828e40d7be3ef90c8895f3e7e84b8b4348c3d1 70 v1.0/iaml_glmnet/encoding.json
    8a59885770cc7dc38a104d4949e73e3bfe430ac5d19fb18df4ced4f3c22d549e 13570 v1.0/iaml_glmnet/golden.jsonl
    a9a7591906749a56548c7ce4400469fca78f513a332ec4e3e5b40c84e0cf8721 785 v1.0/iaml_glmnet/meta.json
    5c9b1541e37604993098ba23b04695bfe38d009108e9de0a26c3f161265b5a7a 867133 v1.0/iaml_glmnet/model.onnx
    4d1c78a91429b4a37628e13f286cf1abe15f778a09722a4c01714f2d72a8200d 2151 v1.0/lcbench/config_space.json
    d8af928f412bbeb07e58ecd69877fcab35fbc595333d1c1c3f76120d2f2508da 507 v1.0/lcbench/encoding.json
    b92c408174d0ae8fb9f0011ec9b9d7284f868adb20cd466691bfb3863ae3330e 873 v1.0/lcbench/meta.json
    b45c0d85ae39abf8820c8bea5ac82f415763afcbaf3b725e36af452b09cb6dcd 2153124 v1.0/lcbench/model.onnx
    86de5b9c8f9bc2f82eaafa099b9920445ce6edbe56509c9736af71d53ef4a630 2228 v1.0/rbv2_rpart/config_space.json
    e978cd3de5b8fbad4f7dbb7a15bed94738d37c24a0bfb3cbdf33509ba91df49c 1513 v1.0/rbv2_rpart/encoding.json
    80904e981b8a1474de868ffc8da3cad3034ce8b2187bd8674521df9398ae5666 20167 v1.0/rbv2_rpart/golden.jsonl
    d73a9297613d21e4c9934d0703787e883054085d318290db4de5976efdc6ce98 818 v1.0/rbv2_rpart/meta.json
    af34bb810107fd809bdd74be227685fb2a1c5cb7b1f3c2dde5629e42ef6819f3 1827105 v1.0/rbv2_rpart/model.onnx
    acf4485d314d86801f61b615d64ffea7859c414c363da9e7f943621468ebbda4 4955 v1.0/rbv2_xgboost/config_space.json
    0bd3cf9a4c9459a3148adf740f20b347fd11a6714f89348f41467a8f1206172a 1604 v1.0/rbv2_xgboost/encoding.json
    b7dbff7543cd630b95fc176c609b593b859ead05b2faf1868f5230286a375884 967 v1.0/rbv2_xgboost/meta.json
    85125b6d97f553d10cd50f9e632e1a3f1ad44bcb00300dd2880d70dfd043d9f3 3335828 v1.0/rbv2_xgboost/model.onnx
    3135c6f8347f491fd31e8fa7a5e9607ea926c9a8558a6a21a1419d55a01884f2 18982 v2/nb301/config_space.json
    b16bb8db9aa5a9b688cd97e782643abe96bd166baa445675f57cbcf5e6128a98 6706 v2/nb301/encoding.json
    10a9e9a447d46575119f8f4c7de87491ac335a02682b4cac2c340f8866d3636d 2894 v2/nb301/meta.json
    e7168d495cf7fe6419b69234a052571536c2a5f6d7a8a2aead4e9d04dffac1d6 2781646 v2/nb301/model.onnx
    79758f9326f7a0e6a5429d8487dba0eaa96bfb7c66bc95b5563c793cbb55b1b4 3259 v2/rbv2_ranger/config_space.json
    79f94025ec3ab2aa5d91f9d149cbd82b26e461a61b07826a6b29da46032d4246 1786 v2/rbv2_ranger/encoding.json
    453146ab689a2ba75f81cb18eae4ed048da463505e9b221186cad5eb8152acc2 903 v2/rbv2_ranger/meta.json
    04e5ec7a65e2f1005bead3756ba3e8c214144639a8d2302f39f1692d172dd60a 1337272 v2/rbv2_ranger/model.onnx
    2eb4bf258643e1141c7a895e13e98791bceaac61a0389bd0f5a7869de9b0a150 2380 v2/rbv2_rpart/config_space.json
    af8f9d6123444a1573a27afcd46431a77cfbe497f952bfbb3f5f499b35400638 1602 v2/rbv2_rpart/encoding.json
    e816bed806d9e979a724fe55db1a7954e32cf272d4ae021201c70dde190d259f 18122 v2/rbv2_rpart/golden.jsonl
    4301e7aa8a60214ad1098a0ec7e5d7e41e64d210fc077fccd92d4939aefd9297 799 v2/rbv2_rpart/meta.json
    4f8ec72af3676d8b69b52d2c2e309d9895bfe54a962eeaf6ca77bd550cf13c70 2236228 v2/rbv2_rpart/model.onnx
  `,
  upstream,
);

export const yahpo: DataSet = {
  name: 'yahpo',
  title: 'YAHPO Gym: surrogates of hyperparameter optimisation problems in ONNX',
  cite: 'arXiv:2109.03670',
  licence: { name: 'Apache-2.0; v0 was published without one and later under GPL-3.0: treat it as GPL-3.0', open: false },
  repository: 'slds-lmu/yahpo_data',
  commit: head,
  changes: 'one folder per version and scenario; golden.jsonl and meta.json were added',
  own: /v1\.0(-fair)?\/\w+\/(config_space\.json|encoding\.json|meta\.json|model\.onnx)$/,
  files: files.map(file => {
    if (file.upstream === undefined) return { ...file, optional: true };
    const [version, scenario] = file.path.split('/') as [string, string];
    return { ...file, commit: commits[`${version}/${scenario}`] ?? commits[version]! };
  }),
};
