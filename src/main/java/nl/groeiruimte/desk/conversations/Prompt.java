package nl.groeiruimte.desk.conversations;

import java.util.List;
import java.util.Locale;
import java.util.function.Predicate;
import java.util.stream.Stream;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.reference.KindOfRoom;

/** Questions for a good conversation, each for the cases that it is about: what the programme wants to know of them. */
enum Prompt {
    WHEN_NEEDED(lead -> true),
    WHY_NOT_HERE(lead -> true),
    NEED_OR_WISH(lead -> true),
    SPACE(about(KindOfRoom.SPACE)),
    CAPITAL(about(KindOfRoom.CAPITAL)),
    TALENT(about(KindOfRoom.TALENT)),
    HOUSING_ACCESS(about(KindOfRoom.HOUSING_ACCESS)),
    ENERGY(about(KindOfRoom.ENERGY)),
    ABROAD(Lead::thinksOfLeaving);

    private final Predicate<Lead> fits;

    Prompt(Predicate<Lead> fits) {
        this.fits = fits;
    }

    /** Those that fit the case, in their order. */
    static List<Prompt> of(Lead lead) {
        return Stream.of(values()).filter(prompt -> prompt.fits.test(lead)).toList();
    }

    /** Key of its message. */
    String key() {
        return "conversation.prompt." + name().toLowerCase(Locale.ROOT).replace('_', '-');
    }

    private static Predicate<Lead> about(KindOfRoom kind) {
        return lead -> lead.kinds().contains(kind.code());
    }
}
