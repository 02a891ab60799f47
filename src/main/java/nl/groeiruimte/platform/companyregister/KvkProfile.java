package nl.groeiruimte.platform.companyregister;

import java.util.Optional;
import java.util.stream.Stream;
import nl.groeiruimte.platform.companyregister.CompanyRegister.Address;
import nl.groeiruimte.platform.companyregister.CompanyRegister.Company;
import org.jspecify.annotations.Nullable;
import tools.jackson.databind.JsonNode;

/** Reads what KVK calls a basic profile (API Basisprofiel, version 1). */
final class KvkProfile {

    private static final String NETHERLANDS = "Nederland";
    /** Nothing that is registered is longer. */
    private static final int LONGEST = 500;

    private KvkProfile() {}

    /** The company; empty when this is no profile. */
    static Optional<Company> read(JsonNode profile) {
        JsonNode parts = profile.path("_embedded");
        JsonNode establishment = parts.path("hoofdvestiging");
        return Stream.of(
                        text(profile, "naam"),
                        text(profile, "statutaireNaam"),
                        text(establishment, "eersteHandelsnaam"))
                .flatMap(Optional::stream)
                .findFirst()
                .map(name -> new Company(name, address(establishment, parts.path("eigenaar"))));
    }

    /** Of the main establishment; who has none told theirs as an owner. An address for post is none to visit. */
    private static @Nullable Address address(JsonNode... tellers) {
        return Stream.of(tellers)
                .flatMap(teller -> teller.path("adressen").valueStream())
                .filter(address -> "bezoekadres".equals(text(address, "type").orElse(null)))
                .flatMap(address -> address(address).stream())
                .findFirst()
                .orElse(null);
    }

    private static Optional<Address> address(JsonNode address) {
        Optional<String> street = text(address, "straatnaam");
        Optional<String> postcode = text(address, "postcode");
        Optional<String> city = text(address, "plaats");
        // What its company hides from everybody is not there; whoever gets it all the same does not use it.
        boolean open = !"Ja".equalsIgnoreCase(text(address, "indAfgeschermd").orElse(""))
                && NETHERLANDS.equals(text(address, "land").orElse(NETHERLANDS));
        if (!open || street.isEmpty() || postcode.isEmpty() || city.isEmpty()) {
            return Optional.empty();
        }
        String house = number(address)
                + text(address, "huisletter").orElse("")
                + text(address, "huisnummerToevoeging").map(more -> "-" + more).orElse("");
        return Optional.of(new Address((street.get() + " " + house).strip(), postcode.get(), city.get()));
    }

    private static String number(JsonNode address) {
        JsonNode number = address.path("huisnummer");
        return number.isIntegralNumber()
                ? number.asString()
                : text(address, "huisnummer").orElse("");
    }

    private static Optional<String> text(JsonNode of, String name) {
        JsonNode value = of.path(name);
        return value.isString()
                        && !value.stringValue().isBlank()
                        && value.stringValue().length() <= LONGEST
                ? Optional.of(value.stringValue().strip())
                : Optional.empty();
    }
}
