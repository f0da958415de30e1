// Checks the JSON Schemas of the package with ajv, a validator that is not ours.
//
//   AJV_HOME=<folder with node_modules/ajv> node tests/schema/validate.mjs
//
// Every tests/schema/good/<kind>.<case>.json must be valid and every tests/schema/bad/<kind>.<case>.json invalid
// against the <kind>.schema.json of its package; and every scenario under tests/conformance must be valid.
import { existsSync, readdirSync, readFileSync } from "node:fs";
import { createRequire } from "node:module";
import { dirname, join } from "node:path";
import { fileURLToPath } from "node:url";

const here = dirname(fileURLToPath(import.meta.url));
const schemaFolders = ["../../src/Loyalty.Rules/Json", "../../src/Loyalty.Rules.Testing/Documents"].map((folder) => join(here, folder));
const scenarioFolder = join(here, "../conformance");
const require = createRequire(join(process.env.AJV_HOME ?? here, "package.json"));
const Ajv = require("ajv/dist/2020").default;
const addFormats = require("ajv-formats").default;

const list = (folder, ending) =>
  existsSync(folder) ? readdirSync(folder).filter((name) => name.endsWith(ending)).sort() : [];
const read = (path) => JSON.parse(readFileSync(path, "utf8"));

const ajv = new Ajv({ strict: true, allErrors: true, allowUnionTypes: true });
addFormats(ajv);
const schemas = new Map();
for (const folder of schemaFolders) {
  for (const name of list(folder, ".schema.json")) {
    const schema = read(join(folder, name));
    schema.$id ??= name;
    ajv.addSchema(schema);
    schemas.set(name.replace(/\.schema\.json$/, ""), schema.$id);
  }
}

let passed = 0;
let failed = 0;
const report = (ok, text) => {
  ok ? passed++ : failed++;
  if (!ok) console.error(`FAILED ${text}`);
};

// A schema that does not compile is a failure even before a document is written for it.
for (const [kind, id] of schemas) {
  try {
    ajv.getSchema(id);
    report(true, kind);
  } catch (error) {
    report(false, `${kind}.schema.json: ${error.message}`);
  }
}

for (const [folder, expected] of [["good", true], ["bad", false]]) {
  for (const name of list(join(here, folder), ".json")) {
    const kind = name.split(".")[0];
    const id = schemas.get(kind);
    if (id === undefined) {
      report(false, `${folder}/${name}: no ${kind}.schema.json`);
      continue;
    }
    const validate = ajv.getSchema(id);
    const valid = validate(read(join(here, folder, name)));
    report(valid === expected, `${folder}/${name}: ${expected ? ajv.errorsText(validate.errors) : "was accepted"}`);
  }
}

const scenarios = readdirSync(scenarioFolder, { recursive: true }).filter((name) => name.endsWith(".json"));
for (const name of scenarios) {
  const validate = ajv.getSchema(schemas.get("scenario"));
  report(validate(read(join(scenarioFolder, name))), `conformance/${name}: ${ajv.errorsText(validate.errors)}`);
}

console.log(`schema: ${passed} checks passed, ${failed} failed`);
process.exit(failed === 0 ? 0 : 1);
