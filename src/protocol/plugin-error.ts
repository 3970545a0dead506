/** What went wrong with a plugin, in one line; `how` tells an error that it answered from its end. */
export class PluginError extends Error {
  readonly how: 'answered' | 'timeout' | 'died';
  constructor(how: PluginError['how'], message: string) {
    super(message);
    this.how = how;
  }
}
