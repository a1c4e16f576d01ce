/** The part of the URL standard that every platform has and shared/ uses; the DOM's and Node's own types stay out of here. */
declare class URL {
  static canParse(url: string): boolean;
  constructor(url: string);
  readonly hostname: string;
  readonly href: string;
  readonly origin: string;
  readonly password: string;
  readonly protocol: string;
  readonly username: string;
}
