// What an agency's programmer does with generated clients, against the running server. Says what went wrong and fails.
import { strict as assert } from "node:assert";
import { readFileSync } from "node:fs";
import createClient from "openapi-fetch";
import type { components, paths } from "./groeiruimte.js";
import {
  GetChangelogResponse,
  GetCodesResponse,
  GetLeadByReferenceResponse,
  GetLeadResponse,
  GetLeadWithdrawalResponse,
  ListLeadEventsResponse,
  ListLeadsResponse,
  ListReportsResponse,
  StartLeadBody,
} from "./generated/orval.js";

const server = process.env.GROEIRUIMTE!;
const keycloak = process.env.KEYCLOAK!;
type NewLead = components["schemas"]["NewLead"];

async function token(): Promise<string> {
  const answer = await fetch(`${keycloak}/realms/groeiruimte/protocol/openid-connect/token`, {
    method: "POST",
    body: new URLSearchParams({
      grant_type: "client_credentials",
      client_id: "agency-bom",
      client_secret: process.env.CLIENT_SECRET!,
    }),
  });
  return (await answer.json()).access_token;
}

const api = createClient<paths>({ baseUrl: `${server}/api/v1` });
let bearer = await token();
let asked = 0;
api.use({
  async onRequest({ request }) {
    if (++asked % 25 === 0) bearer = await token();
    request.headers.set("Authorization", `Bearer ${bearer}`);
  },
});

const description = JSON.parse(readFileSync("openapi.json", "utf8"));
const example: NewLead =
  description.paths["/leads"].post.requestBody.content["application/json"].example;

function fresh(): NewLead {
  const lead = structuredClone(example);
  lead.company.kvkNumber = String(10_000_000 + Math.floor(Math.random() * 89_999_999));
  return lead;
}

// The example of the description is what the server takes, and what comes back is what it says.
const { data: lead, response } = await api.POST("/leads", { body: fresh() });
assert.equal(response.status, 201);
assert.ok(lead);
GetLeadResponse.parse(lead);
const read = await api.GET("/leads/{id}", { params: { path: { id: lead.id } } });
assert.deepEqual(read.data, lead);
const events = await api.GET("/leads/{id}/events", { params: { path: { id: lead.id } } });
assert.equal(ListLeadEventsResponse.parse(events.data).items[0].type, "signal-registered");
ListLeadsResponse.parse((await api.GET("/leads", { params: { query: { phase: "signal", open: true } } })).data);
ListReportsResponse.parse((await api.GET("/reports")).data);
GetCodesResponse.parse((await api.GET("/codes/{list}", { params: { path: { list: "phases" } } })).data);
GetChangelogResponse.parse((await api.GET("/changelog")).data);

// What a CRM does with a record of its own: start or find, follow, change, withdraw.
const reference = `CRM-${Math.floor(Math.random() * 1e9)}`;
const path = { reference };
const made = await api.PUT("/leads/by-reference/{reference}", { params: { path }, body: fresh() });
assert.equal(made.response.status, 201);
const again = await api.PUT("/leads/by-reference/{reference}", { params: { path }, body: fresh() });
assert.equal(again.response.status, 200);
assert.deepEqual(again.data, made.data);
const mine = await api.GET("/leads/by-reference/{reference}", { params: { path } });
GetLeadByReferenceResponse.parse(mine.data);
const id = mine.data!.id;
const tag = mine.response.headers.get("ETag")!;
const same = await api.GET("/leads/{id}", { params: { path: { id }, header: { "If-None-Match": tag } } });
assert.equal(same.response.status, 304);
const changed = await api.PATCH("/leads/{id}", {
  params: { path: { id }, header: { "If-Match": tag } },
  headers: { "Content-Type": "application/merge-patch+json" },
  body: description.paths["/leads/{id}"].patch.requestBody.content["application/merge-patch+json"].example,
});
GetLeadResponse.parse(changed.data);
assert.equal(changed.data!.jobs, 140);
assert.ok(!("investmentEur" in changed.data!));
const late = await api.POST("/leads/{id}/withdrawal", {
  params: { path: { id }, header: { "If-Match": tag } },
  body: { reason: "solved", explanation: "The hall next door came free" },
});
assert.equal(late.response.status, 412);
const withdrawn = await api.POST("/leads/{id}/withdrawal", {
  params: { path: { id }, header: { "If-Match": changed.response.headers.get("ETag")! } },
  body: { reason: "solved", explanation: "The hall next door came free" },
});
GetLeadWithdrawalResponse.parse(withdrawn.data);
const since = await api.GET("/leads", { params: { query: { updatedSince: mine.data!.signalledAt, limit: 100 } } });
assert.equal(since.data!.items.find((item) => item.id === id)?.externalReference, reference);

// One set of samples, judged by the contract and by the server.
type Sample = { at: string; value?: unknown };
const samples: Sample[] = JSON.parse(readFileSync("samples.json", "utf8"));
const differing: string[] = [];
let accepted = 0;
for (const sample of samples) {
  const body = fresh() as unknown as Record<string, unknown>;
  const names = sample.at.split("/").slice(1);
  let place = body;
  for (const name of names.slice(0, -1)) place = place[name] as Record<string, unknown>;
  if ("value" in sample) place[names.at(-1)!] = sample.value;
  else delete place[names.at(-1)!];
  const byContract = StartLeadBody.safeParse(body).success;
  const { response, error } = await api.POST("/leads", { body: body as unknown as NewLead });
  if (response.status !== (byContract ? 201 : 400)) {
    differing.push(`${JSON.stringify(sample)}: contract ${byContract}, server ${response.status} ${JSON.stringify(error)}`);
  }
  if (byContract) accepted++;
}
assert.deepEqual(differing, []);
assert.ok(accepted > 20 && samples.length - accepted > 20, "samples of both kinds");
console.log(`${samples.length} samples, ${accepted} of them accepted`);
