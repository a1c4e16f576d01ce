import {
  parseUpdateInfo,
  Provider,
  resolveFiles,
  type ProviderRuntimeOptions,
} from 'electron-updater/out/providers/Provider';
import type { ResolvedUpdateFileInfo, UpdateInfo } from 'electron-updater';
import { ExpectedError } from '../../../shared/errors/codes';
import type { UpdateChannel } from '../../../shared/messages/updates';
import { statusOf } from './problems';
import { isSigned, signatureName, type Manifest } from './signature';

/** What a channel's manifests are called before the part that names the system. */
const NAMES = { stable: 'latest', beta: 'beta' } as const satisfies Partial<Record<UpdateChannel, string>>;

export interface SignedOptions {
  /** The folder, as a URL, in which manifests and installers are published. */
  readonly url: string;
  readonly channel: keyof typeof NAMES;
  readonly keys: readonly string[];
}

/** Reads an update's manifest, and takes none that is not signed as it stands, nor a file that is published elsewhere. */
export class SignedProvider extends Provider<UpdateInfo> {
  readonly #folder: URL;

  constructor(
    private readonly options: SignedOptions,
    runtime: ProviderRuntimeOptions,
  ) {
    super(runtime);
    this.#folder = new URL(options.url.endsWith('/') ? options.url : `${options.url}/`);
  }

  /** electron-updater would send a number of this computer's own along. */
  override setRequestHeaders(): void {
    super.setRequestHeaders({ 'cache-control': 'no-cache' });
  }

  /** @throws ExpectedError `update.none_published`, `update.not_signed` or `update.elsewhere` */
  override async getLatestVersion(): Promise<UpdateInfo> {
    const { channel, keys } = this.options;
    const name = `${this.getCustomChannelName(NAMES[channel])}.yml`;
    const text = await this.#read(name);
    if (text === null) throw new ExpectedError('update.none_published', { host: this.#folder.host });
    const manifest: Manifest = { name, text };
    const signature = await this.#read(signatureName(name));
    if (signature === null || !isSigned(manifest, signature, keys)) {
      throw new ExpectedError('update.not_signed', { host: this.#folder.host });
    }
    const info = parseUpdateInfo(text, name, new URL(name, this.#folder));
    if (this.resolveFiles(info).every(({ url }) => url.href.startsWith(this.#folder.href))) return info;
    throw new ExpectedError('update.elsewhere', { host: this.#folder.host });
  }

  override resolveFiles(info: UpdateInfo): ResolvedUpdateFileInfo[] {
    return resolveFiles(info, this.#folder);
  }

  /** Null where there is no such file. */
  async #read(name: string): Promise<string | null> {
    try {
      return await this.httpRequest(new URL(name, this.#folder));
    } catch (error) {
      if (statusOf(error) === 404) return null;
      throw error;
    }
  }
}
