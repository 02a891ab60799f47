package nl.groeiruimte.confidentiality;

import static nl.groeiruimte.confidentiality.Principal.ORIGIN;

import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import tools.jackson.databind.json.JsonMapper;

/** What an agency's own system sends to start a case. */
final class ApiSignal {

    static final String PATH = "/api/v1/leads";

    private ApiSignal() {}

    /** A complete body for this company. */
    static String of(Company company) {
        Map<String, String> identity = company.identity();
        Map<String, Object> lead = new LinkedHashMap<>();
        lead.put(
                "company",
                Map.of(
                        "name",
                        identity.get("name"),
                        "kvkNumber",
                        identity.get("kvkNumber"),
                        "establishmentNumber",
                        identity.get("establishmentNumber"),
                        "street",
                        identity.get("street"),
                        "postalCode",
                        identity.get("postalCode"),
                        "city",
                        identity.get("city"),
                        "website",
                        identity.get("website"),
                        "tellingWords",
                        identity.get("tellingWords"),
                        "contact",
                        Map.of(
                                "name",
                                identity.get("contactName"),
                                "role",
                                identity.get("contactRole"),
                                "email",
                                identity.get("contactEmail"),
                                "phone",
                                identity.get("contactPhone"))));
        lead.putAll(Map.of(
                "technologies",
                List.of("photonics"),
                "makes",
                true,
                "makesWhat",
                company.text("makesWhat", ORIGIN),
                "limitedAtLocation",
                true,
                "stage",
                "scale-up",
                "lifePhase",
                3,
                "province",
                "PV31",
                "cause",
                company.text("cause", ORIGIN),
                "neededBy",
                "2039-06-30"));
        lead.put("consent", true);
        lead.put("externalReference", CaseLife.reference(company));
        return JsonMapper.shared().writeValueAsString(lead);
    }
}
