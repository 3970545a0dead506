/** The example data of the repository, one setting per system; the whole is on Zenodo (20048594). */
import { type DataSet, listing } from '../data-set.ts';

/** Agent__autogpt__x.csv stands upstream as Agent/autogpt/x/x.csv; two folders still have an older name there. */
function upstream(path: string): string {
  const [category, system, file] = path.split('__') as [string, string, string];
  const setting = former[system] ?? file.replace('.csv', '');
  return `${category}/${system}/${setting}/${setting}.csv`;
}
const former: Readonly<Record<string, string>> = { openhands: 'fc7_rc7_pd1_sc1', html_rag: 'DC_1_HR_01_QR_05' };

export const llmsysHpobench: DataSet = {
  name: 'llmsys-hpobench',
  title: 'LLMSYS-HPOBench: measured configurations of seven LLM systems',
  cite: 'arXiv:2605.08305',
  licence: { name: 'GPL-3.0', open: true },
  repository: 'ideas-labo/llmsys-hpobench',
  commit: '3fda6f8c8ac54c6a6fbfc8ebfaabc05fc91582b4',
  changes: 'names only: Category__system__fidelity.csv',
  files: listing(
    `
    47369a3e42268e5dcd1e1d7cfd27e2095f697b03d603410a12af1118623806f2 52745 Agent__autogpt__complex-req1-code_generation.csv
    487e73ce710587b364a279293eeb60adb85a75b3c8bd09ee085711d725e5a3f9 180222 Agent__openhands__7-7-1-1.csv
    a72703b440408f23d678345a8ea5f28e423d4aead245f6f1040753645be4e493 89765 Engine__SGLang__5.0-1.0-16-16-1024.csv
    109fcefc044688f24be611be3648ae560679608b673975239fa96530b8f5e8a2 209192 Engine__vLLM__5.0-0.5-4-50-r1.csv
    30f2d1c699f1ab5b48441cc6f44f7ab0a24a2aa9679873ac9d897edb66f26484 267849 RAG__LightRAG__bridge-0-0-2.csv
    332f5dd4b0f800365e57aacbb300f54572e43c0900909b94476377bb44653db7 211836 RAG__html_rag__1-01-05.csv
    3bf3c84b6ceccc404e937cda769dd71ebe30cf7bd811e6065819c32e35c19935 319377 RAG__naiverag__0.2-0-easy-agriculture.csv
    `,
    path => `example-data/${upstream(path)}`,
  ),
};
