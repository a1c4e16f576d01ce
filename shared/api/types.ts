// Made from openapi.json by `npm run api-types`: change that file, not this one.
export interface paths {
    readonly "/v1/tokens": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Exchange a user name and password for a token */
        readonly post: operations["createToken"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/session": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who the token stands for, and what the service can do */
        readonly get: operations["getSession"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/nodes": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The tree, or what changed in it */
        readonly get: operations["listNodes"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/policies": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** The explicit policies, or what changed in them */
        readonly get: operations["listPolicies"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/policies/{node}": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** One node's policy */
        readonly get: operations["getPolicy"];
        /** Set one node's policy */
        readonly put: operations["putPolicy"];
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/policies:batch": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Set several policies, each on its own */
        readonly post: operations["putPolicies"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/routes:lookup": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly get?: never;
        readonly put?: never;
        /** Where the service delivers the mail of domains to */
        readonly post: operations["lookUpRoutes"];
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/deliveries": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** What became of a message that a mail server of the service took */
        readonly get: operations["listDeliveries"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
    readonly "/v1/audit": {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        /** Who changed what, when */
        readonly get: operations["listAudit"];
        readonly put?: never;
        readonly post?: never;
        readonly delete?: never;
        readonly options?: never;
        readonly head?: never;
        readonly patch?: never;
        readonly trace?: never;
    };
}
export type webhooks = Record<string, never>;
export interface components {
    schemas: {
        readonly NodeId: string;
        readonly Cursor: string;
        /** @description Changes with every change of the policy; "0" where none was ever set. */
        readonly Version: string;
        readonly IdempotencyKey: string;
        /** @description RFC 3339, UTC. */
        readonly Time: string;
        readonly Credentials: {
            readonly username: string;
            readonly password: string;
        };
        readonly Token: {
            readonly token: string;
            readonly expiresAt: components["schemas"]["Time"];
        };
        readonly Session: {
            readonly account: {
                readonly id: string;
                readonly name: string;
            };
            /**
             * @description A reader sees everything and changes nothing.
             * @enum {unknown}
             */
            readonly role: "admin" | "reader";
            /** @description The node at the top of what the account sees. */
            readonly root: components["schemas"]["NodeId"];
            readonly capabilities: {
                /** @description A mail server that enforces the policies in force and takes mail that is sent to try them. What it takes it delivers. */
                readonly testGateway?: components["schemas"]["Destination"];
                /** @description Whether the bare sender `*` is taken. */
                readonly anySender: boolean;
                readonly batchSize: number;
                readonly requestsPerMinute: number;
            };
        };
        readonly Node: {
            readonly id: components["schemas"]["NodeId"];
            /** @description The admin it belongs to; null at the root. */
            readonly parent: string | null;
            /** @enum {unknown} */
            readonly kind: "admin" | "domain";
            /** @description An admin's name, or a domain as A-labels. */
            readonly name: string;
        };
        /** @description Nodes that stand now, and those that went away. */
        readonly NodePage: {
            readonly items: readonly components["schemas"]["Node"][];
            /** @description Nodes that went away since the token. */
            readonly gone: readonly components["schemas"]["NodeId"][];
            /** @description What `since` takes to ask for what changed after this listing. */
            readonly token: components["schemas"]["Cursor"];
            /** @description What `cursor` takes for the next page; null on the last. */
            readonly next: string | null;
        };
        readonly Inherit: {
            /** @constant */
            readonly mode: "inherit";
        };
        readonly Automatic: {
            /** @constant */
            readonly mode: "automatic";
        };
        readonly Required: {
            /** @constant */
            readonly mode: "required";
        };
        readonly RequiredFor: {
            /** @constant */
            readonly mode: "requiredFor";
            /** @description Full addresses, or `*@domain`. */
            readonly senders: readonly string[];
            /** @description Local parts, or `*`. */
            readonly recipients: readonly string[];
        };
        readonly HopSetting: components["schemas"]["Inherit"] | components["schemas"]["Automatic"] | components["schemas"]["Required"] | components["schemas"]["RequiredFor"];
        readonly PolicyBody: {
            readonly incoming: components["schemas"]["HopSetting"];
            readonly delivery: components["schemas"]["HopSetting"];
        };
        readonly Policy: {
            readonly node: components["schemas"]["NodeId"];
            readonly version: components["schemas"]["Version"];
            readonly incoming: components["schemas"]["HopSetting"];
            readonly delivery: components["schemas"]["HopSetting"];
        };
        /** @description Policies that were ever set, and the nodes that went away. */
        readonly PolicyPage: {
            readonly items: readonly components["schemas"]["Policy"][];
            /** @description Nodes that went away since the token. */
            readonly gone: readonly components["schemas"]["NodeId"][];
            /** @description What `since` takes to ask for what changed after this listing. */
            readonly token: components["schemas"]["Cursor"];
            /** @description What `cursor` takes for the next page; null on the last. */
            readonly next: string | null;
        };
        readonly Batch: {
            readonly items: readonly {
                readonly node: components["schemas"]["NodeId"];
                readonly ifMatch: components["schemas"]["Version"];
                readonly idempotencyKey: components["schemas"]["IdempotencyKey"];
                readonly policy: components["schemas"]["PolicyBody"];
            }[];
        };
        readonly BatchAnswer: {
            readonly results: readonly components["schemas"]["BatchResult"][];
        };
        readonly BatchResult: {
            readonly node: components["schemas"]["NodeId"];
            /** @constant */
            readonly status: 200;
            readonly policy: components["schemas"]["Policy"];
        } | {
            readonly node: components["schemas"]["NodeId"];
            /** @enum {unknown} */
            readonly status: 403 | 404 | 409 | 412 | 413 | 422 | 429 | 503;
            readonly problem: components["schemas"]["Problem"];
        };
        readonly RouteLookup: {
            readonly nodes: readonly components["schemas"]["NodeId"][];
        };
        readonly Destination: {
            /** @description A host name, or an IP address. */
            readonly host: string;
            readonly port: number;
        };
        readonly RouteList: {
            readonly items: readonly {
                readonly node: components["schemas"]["NodeId"];
                /** @description In their order: the next is tried where one does not take a message, as it cannot be reached, or offers no TLS where that is needed. */
                readonly destinations: readonly components["schemas"]["Destination"][];
            }[];
        };
        readonly DeliveryList: {
            readonly items: readonly {
                readonly recipient: string;
                /** @enum {unknown} */
                readonly outcome: "delivered" | "failed" | "deferred";
                /** @description Whether the connection to the destination was encrypted. */
                readonly tls: boolean;
            }[];
        };
        readonly AuditEntry: {
            readonly id: string;
            readonly at: components["schemas"]["Time"];
            readonly actor: string;
            readonly node: components["schemas"]["NodeId"];
            readonly before: components["schemas"]["PolicyBody"];
            readonly after: components["schemas"]["PolicyBody"];
            /** @description The version this change made. */
            readonly version: components["schemas"]["Version"];
            readonly idempotencyKey: components["schemas"]["IdempotencyKey"];
        };
        /** @description Changes, oldest first. */
        readonly AuditPage: {
            readonly items: readonly components["schemas"]["AuditEntry"][];
            /** @description What `cursor` takes for the next page; null on the last. */
            readonly next: string | null;
        };
        readonly ApiFinding: {
            /** @description A finding code of the policy core. */
            readonly code: string;
            /** @enum {unknown} */
            readonly hop: "incoming" | "delivery";
            /** @enum {unknown} */
            readonly list: "senders" | "recipients";
            /** @description The entry as sent; empty for the list as a whole. */
            readonly entry: string;
        };
        /** @description RFC 9457 problem details. */
        readonly Problem: {
            readonly type: string;
            readonly title: string;
            readonly status: number;
            readonly detail?: string;
            /** @enum {unknown} */
            readonly code: "request.malformed" | "request.too_large" | "token.missing" | "token.invalid" | "node.forbidden" | "node.unknown" | "key.reused" | "version.moved" | "cursor.expired" | "policy.invalid" | "rate.limited" | "service.unavailable" | "path.unknown";
            /** @description With `version.moved`: what is in force. */
            readonly current?: components["schemas"]["Policy"];
            /** @description With `policy.invalid`. */
            readonly findings?: readonly components["schemas"]["ApiFinding"][];
        };
    };
    responses: never;
    parameters: never;
    requestBodies: never;
    headers: never;
    pathItems: never;
}
export type $defs = Record<string, never>;
export interface operations {
    readonly createToken: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Credentials"];
            };
        };
        readonly responses: {
            /** @description The token. */
            readonly 201: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Token"];
                };
            };
            /** @description The name or the password is wrong. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit its schema. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now. */
            readonly 503: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getSession: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The session. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Session"];
                };
            };
            /** @description No token, or one that is not (or no longer) valid. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now. */
            readonly 503: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listNodes: {
        readonly parameters: {
            readonly query?: {
                /** @description Goes on with a listing: `next` of the page before. */
                readonly cursor?: components["schemas"]["Cursor"];
                /** @description Only what changed or went away since this `token`. */
                readonly since?: components["schemas"]["Cursor"];
                /** @description The most items a page may hold. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of nodes, oldest change first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["NodePage"];
                };
            };
            /** @description No token, or one that is not (or no longer) valid. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cursor or token is too old: list again from the start. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now. */
            readonly 503: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listPolicies: {
        readonly parameters: {
            readonly query?: {
                /** @description Goes on with a listing: `next` of the page before. */
                readonly cursor?: components["schemas"]["Cursor"];
                /** @description Only what changed or went away since this `token`. */
                readonly since?: components["schemas"]["Cursor"];
                /** @description The most items a page may hold. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of policies, oldest change first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["PolicyPage"];
                };
            };
            /** @description No token, or one that is not (or no longer) valid. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cursor or token is too old: list again from the start. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now. */
            readonly 503: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly getPolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path: {
                readonly node: components["schemas"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description The policy; one that was never set inherits both hops at version "0". */
            readonly 200: {
                headers: {
                    /** @description The version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description No token, or one that is not (or no longer) valid. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The node is outside of the account. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such node. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now. */
            readonly 503: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putPolicy: {
        readonly parameters: {
            readonly query?: never;
            readonly header: {
                /** @description The version the change was made on, quoted. */
                readonly "If-Match": string;
                /** @description Names this change. A repeat answers as the first did and does nothing. */
                readonly "Idempotency-Key": components["schemas"]["IdempotencyKey"];
            };
            readonly path: {
                readonly node: components["schemas"]["NodeId"];
            };
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["PolicyBody"];
            };
        };
        readonly responses: {
            /** @description The policy as it is now. */
            readonly 200: {
                headers: {
                    /** @description The version, quoted. */
                    readonly ETag?: string;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["Policy"];
                };
            };
            /** @description No token, or one that is not (or no longer) valid. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The account may not change this node. */
            readonly 403: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description No such node. */
            readonly 404: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The key was used for another change. */
            readonly 409: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The policy has another version; `current` holds it. */
            readonly 412: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The body is too large. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The policy is not one the service takes; `findings` says why. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now. */
            readonly 503: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly putPolicies: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["Batch"];
            };
        };
        readonly responses: {
            /** @description An answer for each change, in their order. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["BatchAnswer"];
                };
            };
            /** @description No token, or one that is not (or no longer) valid. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description More changes than the batch size, or too large a body. */
            readonly 413: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit its schema. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now. */
            readonly 503: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly lookUpRoutes: {
        readonly parameters: {
            readonly query?: never;
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody: {
            readonly content: {
                readonly "application/json": components["schemas"]["RouteLookup"];
            };
        };
        readonly responses: {
            /** @description The routes of those that are domains the account sees; others are left out. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["RouteList"];
                };
            };
            /** @description No token, or one that is not (or no longer) valid. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit its schema. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now. */
            readonly 503: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listDeliveries: {
        readonly parameters: {
            readonly query: {
                /** @description Its id, as the server said it when it took the message. */
                readonly message: string;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description Its recipients so far; none for a message that is not known. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["DeliveryList"];
                };
            };
            /** @description No token, or one that is not (or no longer) valid. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The request does not fit its schema. */
            readonly 422: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now. */
            readonly 503: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
    readonly listAudit: {
        readonly parameters: {
            readonly query?: {
                /** @description Goes on with a listing: `next` of the page before. */
                readonly cursor?: components["schemas"]["Cursor"];
                /** @description The most items a page may hold. */
                readonly limit?: number;
            };
            readonly header?: never;
            readonly path?: never;
            readonly cookie?: never;
        };
        readonly requestBody?: never;
        readonly responses: {
            /** @description A page of changes, oldest first. */
            readonly 200: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/json": components["schemas"]["AuditPage"];
                };
            };
            /** @description No token, or one that is not (or no longer) valid. */
            readonly 401: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The cursor is too old. */
            readonly 410: {
                headers: {
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description Too many requests. */
            readonly 429: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
            /** @description The service cannot answer now. */
            readonly 503: {
                headers: {
                    /** @description Seconds to wait. */
                    readonly "Retry-After"?: number;
                    readonly [name: string]: unknown;
                };
                content: {
                    readonly "application/problem+json": components["schemas"]["Problem"];
                };
            };
        };
    };
}
