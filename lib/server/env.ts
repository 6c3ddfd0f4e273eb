import { isAbsolute, resolve } from 'node:path';
import { z } from 'zod';

const LOOPBACK = ['127.0.0.1', '::1', 'localhost'] as const;

const wholeNumber = z.string().regex(/^\d{1,5}$/);

/** The settings Espalier reads from its environment; an empty variable counts as unset. */
const envSchema = z.object({
  ESPALIER_DATA: z.string().default('./data'),
  PORT: wholeNumber
    .transform(Number)
    .refine((port) => port <= 65_535)
    .default(3000),
  HOST: z.enum(LOOPBACK).default('127.0.0.1'),
  DATABASE_URL: z
    .string()
    .refine((value) => /^postgres(ql)?:\/\/./.test(value) && URL.canParse(value))
    .nullable()
    .default(null),
  ESPALIER_FLIGHTS: z
    .string()
    .regex(/^\d{1,2}$/)
    .transform(Number)
    .refine((flights) => flights > 0)
    .default(4),
});
type EnvName = keyof z.infer<typeof envSchema>;

const ALLOWED: Record<EnvName, string> = {
  ESPALIER_DATA: 'It takes the path of a folder.',
  PORT: 'It takes a whole number from 1 to 65535, or 0 for any free port.',
  HOST: `It takes ${LOOPBACK.join(', ')}. Espalier has no accounts yet, so it serves only the machine it runs on: anyone else on the network could read and change everything.`,
  DATABASE_URL: 'It takes a URL that begins with postgres:// or postgresql://; leave it out for SQLite.',
  ESPALIER_FLIGHTS: 'It takes a whole number from 1 to 99: so many autopilots steer at once, others wait.',
};
/** Variables whose value is never printed. */
const SECRET: ReadonlySet<EnvName> = new Set(['DATABASE_URL']);

export interface Env {
  /** Absolute path of the folder that holds the database and the key file. */
  dataDir: string;
  /** 0 asks for any free port. */
  port: number;
  host: (typeof LOOPBACK)[number];
  /** Null keeps the data in SQLite under `dataDir`. */
  databaseUrl: string | null;
  /** Autopilots that steer at once; others wait for their turn. */
  flights: number;
}

/** One or more variables that cannot be used; the message has a line for each. */
export class EnvError extends Error {
  override readonly name = 'EnvError';
  readonly lines: string[];

  constructor(lines: string[]) {
    super(lines.join('\n'));
    this.lines = lines;
  }
}

/** Reads and checks the settings. Throws an EnvError that names every bad variable, what it holds and what it may hold. */
export const readEnv = (source: Record<string, string | undefined>, cwd = '.'): Env => {
  const parsed = envSchema.safeParse(
    Object.fromEntries(
      Object.entries(source).filter(([, value]) => value !== undefined && value.trim() !== ''),
    ),
  );
  if (!parsed.success)
    throw new EnvError(badVariables(parsed.error).map((name) => complaint(name, source[name])));
  const { ESPALIER_DATA, PORT, HOST, DATABASE_URL, ESPALIER_FLIGHTS } = parsed.data;
  return {
    dataDir: isAbsolute(ESPALIER_DATA)
      ? ESPALIER_DATA
      : resolve(/* turbopackIgnore: true */ cwd, ESPALIER_DATA),
    port: PORT,
    host: HOST,
    databaseUrl: DATABASE_URL,
    flights: ESPALIER_FLIGHTS,
  };
};

const badVariables = (error: z.ZodError): EnvName[] => [
  ...new Set(error.issues.map((issue) => issue.path[0] as EnvName)),
];

const complaint = (name: EnvName, value: string | undefined): string =>
  SECRET.has(name)
    ? `${name} cannot be used (its value is not shown). ${ALLOWED[name]}`
    : `${name} is ${JSON.stringify(value)}, which cannot be used. ${ALLOWED[name]}`;
