export default {
  groeiruimte: {
    input: "./openapi.json",
    output: {
      target: "generated/orval.ts",
      client: "zod",
      override: { zod: { strict: { body: true } } },
    },
  },
};
