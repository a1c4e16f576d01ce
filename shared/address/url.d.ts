/** The part of the URL standard that every platform has and shared/ uses; the DOM's and Node's own types stay out of here. */
declare class URL {
  constructor(url: string);
  readonly hostname: string;
}
