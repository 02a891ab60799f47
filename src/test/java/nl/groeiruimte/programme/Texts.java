package nl.groeiruimte.programme;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import org.springframework.core.io.ClassPathResource;
import org.springframework.util.StringUtils;

/** What people would have written in generated cases; names of companies are invented and say so. */
final class Texts {

    private static final List<String> FIRST = words("first");
    private static final List<String> SECOND = words("second");

    private static final List<String> LEAD_INVESTOR = List.of("found", "not-found", "not-found", "unknown");

    private Texts() {}

    /** A code name of the product's own words. */
    static String codeName(UUID id) {
        return StringUtils.capitalize(FIRST.get(part(id, 0, FIRST.size()))) + "-"
                + SECOND.get(part(id, 1, SECOND.size()));
    }

    static String company(UUID id, int serial) {
        List<String> begin = List.of(
                "Noordster", "Lichtbaan", "Waterval", "Zandloper", "Kompas", "Bergkam", "Zeilvaart", "Morgenrood");
        return begin.get(part(id, 2, begin.size())) + " Verzonnen " + serial + " B.V.";
    }

    static String makes(String technology) {
        return switch (technology) {
            case "photonics" -> "Chips die met licht werken, voor meten en communiceren.";
            case "quantum" -> "Onderdelen voor kwantumcomputers.";
            case "process" -> "Installaties die chemische stoffen met minder energie maken.";
            default -> "Eiwitten uit fermentatie, voor medicijnen en voeding.";
        };
    }

    static String cause(String kind) {
        return switch (kind) {
            case "energy" -> "De netbeheerder kan de komende jaren niet meer vermogen leveren.";
            case "talent" -> "In de buurt zijn te weinig technici te vinden.";
            case "capital" -> "De productieruimte vraagt een investering die het bedrijf niet alleen kan doen.";
            case "housing-access" -> "Nieuwe medewerkers vinden geen woning en de weg zit vast.";
            default -> "De hal is vol en het perceel laat geen uitbreiding toe.";
        };
    }

    static String choice(String choice) {
        return switch (choice) {
            case "proposition" -> "Hier kan het bedrijf op tijd beginnen.";
            case "own-region" -> "Het bedrijf blijft bij zijn mensen en leveranciers.";
            case "abroad" -> "In het buitenland was grond met stroom meteen beschikbaar.";
            default -> "Geen van de plekken paste; het bedrijf wacht af.";
        };
    }

    static String helped(String theme) {
        return switch (theme) {
            case "energy" -> "Een landelijk beeld van waar wanneer nog vermogen vrij is.";
            case "space" -> "Kavels die voor maakbedrijven vrij blijven.";
            case "procedure" -> "Eén loket voor alle vergunningen.";
            case "capital" -> "Eerder aan tafel met financiers.";
            case "talent" -> "Een opleiding die met het bedrijf meegroeit.";
            default -> "Eerder contact met de andere regio's.";
        };
    }

    static String learned(String theme) {
        return switch (theme) {
            case "energy" -> "Vraag de netbeheerder al bij het eerste signaal om een dag van levering.";
            case "space" -> "Begin met zoeken zodra het bedrijf over groei praat, niet pas als de hal vol is.";
            case "procedure" -> "Laat de gemeente vroeg meelezen met de vraag.";
            case "capital" -> "Zonder financiering op orde kiest een bedrijf geen plek.";
            case "talent" -> "Een plek zonder school in de buurt valt af, hoe goed de hal ook is.";
            default -> "Regio's die elkaar kennen antwoorden sneller.";
        };
    }

    /** A need as the form keeps it. */
    static Map<String, Object> need(String kind, GeneratedCase made) {
        Map<String, Object> need = new LinkedHashMap<>();
        need.put("neededBy", made.neededBy.toString());
        need.put("horizonYears", 10);
        switch (kind) {
            case "energy" -> need.put("demandMwMin", 2 + part(made.id, 3, 9));
            case "talent" -> {
                need.put("jobsHbo", 20 + part(made.id, 3, 60));
                need.put("peopleNeed", made.serial % 2 == 0 ? "required" : "wished");
            }
            case "capital" -> {
                need.put("amountYear1", made.neededBy.getYear());
                need.put("amountFor1", "equipment");
                need.put("amountEur1", 5_000_000 + 500_000L * part(made.id, 3, 60));
                need.put("amountNeed1", "required");
                need.put("leadInvestor", LEAD_INVESTOR.get(made.serial % LEAD_INVESTOR.size()));
                if (made.serial % 4 == 0) {
                    need.put("committedEur", 1_000_000);
                }
            }
            case "housing-access" -> {
                need.put("homes", 20 + part(made.id, 3, 100));
                need.put("homesNeed", "wished");
            }
            default -> need.put("floorAreaMin", 1_500 + 250 * part(made.id, 3, 30));
        }
        need.put("whyNotHere", cause(kind));
        need.put("saidBy", "operationeel directeur");
        return need;
    }

    /** A blind profile as it is kept. */
    static Map<String, Object> profile(GeneratedCase made) {
        return Map.of(
                "technologies",
                List.of(made.technology),
                "stage",
                made.stage,
                "lifePhase",
                made.lifePhase,
                "kinds",
                made.kinds);
    }

    private static int part(UUID id, int which, int size) {
        long bits = which < 2 ? id.getMostSignificantBits() : id.getLeastSignificantBits();
        return (int) Long.remainderUnsigned(which % 2 == 0 ? bits >>> 32 : bits & 0xffffffffL, size);
    }

    private static List<String> words(String list) {
        try {
            return new ClassPathResource("code-names/" + list + ".txt")
                    .getContentAsString(StandardCharsets.UTF_8)
                    .lines()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
