package nl.groeiruimte.supply.instrument;

import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import nl.groeiruimte.reference.CodeList;
import nl.groeiruimte.supply.fact.Declaration;
import nl.groeiruimte.supply.fact.DeclaredFact;
import nl.groeiruimte.supply.fact.FactType;
import nl.groeiruimte.supply.fact.FactUnit;
import nl.groeiruimte.supply.fact.Limit;
import org.jspecify.annotations.Nullable;

/**
 * Everything that can be known of an instrument: form, page, files, history and comparison all go by this list. The key
 * names the fact in stored data, files and messages ({@code instrument.fact.<key>}).
 */
public enum InstrumentFact implements DeclaredFact {
    /** Who gives it, in words. */
    PROVIDER(InstrumentGroup.WHAT, Openness.PUBLIC, text("provider", 200)),
    /** What form it has. */
    KIND(
            InstrumentGroup.WHAT,
            Openness.PUBLIC,
            Declaration.code(
                    Words.OF_INSTRUMENTS,
                    "kind",
                    "kind",
                    "fund",
                    "loan",
                    "convertible",
                    "guarantee",
                    "subsidy",
                    "tax",
                    "guidance",
                    "network")),
    /** What it is, in a Dutch sentence. */
    ABOUT(InstrumentGroup.WHAT, Openness.PUBLIC, text("about", 300)),
    /** The same in English. */
    ABOUT_EN(InstrumentGroup.WHAT, Openness.PUBLIC, text("about-en", 300)),
    /** How far it reaches. */
    LEVEL(
            InstrumentGroup.WHOM,
            Openness.PUBLIC,
            Declaration.code(Words.OF_INSTRUMENTS, "level", "level", "eu", "national", "regional")),
    /** Where companies can ask it; of one that reaches further, only where that is limited. */
    PROVINCES(InstrumentGroup.WHOM, Openness.PUBLIC, some("provinces", "provinces", List.of())),
    /** For which phases of life. */
    LIFE_PHASES(InstrumentGroup.WHOM, Openness.PUBLIC, some("life-phases", CodeList.LIFE_PHASES)),
    /** For how far a company has come. */
    STAGES(InstrumentGroup.WHOM, Openness.PUBLIC, some("stages", CodeList.STAGES)),
    /** For which technologies. */
    TECHNOLOGIES(InstrumentGroup.WHOM, Openness.PUBLIC, some("technologies", "technologies", List.of())),
    /** The least and the most that one company gets. */
    TICKET(
            InstrumentGroup.MONEY,
            Openness.PUBLIC,
            Declaration.of(
                    Words.OF_INSTRUMENTS,
                    "ticket",
                    FactType.RANGE,
                    FactUnit.EUR,
                    Limit.upTo(2_000_000_000, 0),
                    "ticket_eur")),
    /** What others must bring of the whole; 0 when it pays for all. */
    OTHERS_SHARE(
            InstrumentGroup.MONEY,
            Openness.PUBLIC,
            Declaration.of(
                    Words.OF_INSTRUMENTS,
                    "others-share",
                    FactType.NUMBER,
                    FactUnit.PERCENT,
                    Limit.upTo(100, 1),
                    "others_share_percent")),
    /** Whether it may be the lead investor; no when it only joins others. */
    MAY_LEAD(
            InstrumentGroup.MONEY,
            Openness.PUBLIC,
            Declaration.of(Words.OF_INSTRUMENTS, "may-lead", FactType.YES_NO, "may_lead")),
    /** When one can ask it. */
    WINDOWS(
            InstrumentGroup.TIME,
            Openness.PUBLIC,
            Declaration.of(Words.OF_INSTRUMENTS, "windows", FactType.WINDOWS, null, Limit.signs(500), "windows")),
    /** How long it takes from the request to the money. */
    LEAD_TIME(
            InstrumentGroup.TIME,
            Openness.PUBLIC,
            Declaration.of(
                    Words.OF_INSTRUMENTS,
                    "lead-time",
                    FactType.NUMBER,
                    FactUnit.WEEKS,
                    Limit.upTo(520, 0),
                    "lead_time_weeks")),
    /** What else it asks, in words; not public, because nobody looked through them for that. */
    CONDITIONS(InstrumentGroup.TERMS, Openness.TASKFORCE, text("conditions", 4000));

    private static final Map<String, InstrumentFact> BY_KEY =
            Arrays.stream(values()).collect(Collectors.toUnmodifiableMap(InstrumentFact::key, Function.identity()));

    /** Apart, because constants of an enum cannot speak of its own fields. */
    private static final class Words {

        private static final Declaration.Words OF_INSTRUMENTS =
                new Declaration.Words("instrument.fact.", "instrument.value.");
    }

    /** Who may read a fact. */
    enum Openness {
        /** Everybody, without a login. */
        PUBLIC,
        /** Whoever is logged in. */
        TASKFORCE
    }

    private final InstrumentGroup group;
    private final Openness openness;
    private final Declaration declared;

    InstrumentFact(InstrumentGroup group, Openness openness, Declaration declared) {
        this.group = group;
        this.openness = openness;
        this.declared = declared;
    }

    private static Declaration text(String key, int signs) {
        return Declaration.of(
                Words.OF_INSTRUMENTS, key, FactType.TEXT, null, Limit.signs(signs), key.replace('-', '_'));
    }

    private static Declaration some(String key, CodeList list) {
        return some(key, list.listName(), list.codes());
    }

    private static Declaration some(String key, String list, List<String> codes) {
        return Declaration.codes(Words.OF_INSTRUMENTS, key, key.replace('-', '_'), list, codes);
    }

    /** The fact with this key, if there is one. */
    public static @Nullable InstrumentFact of(String key) {
        return BY_KEY.get(key);
    }

    /**
     * The fact with this key.
     *
     * @throws IllegalArgumentException when there is none
     */
    public static InstrumentFact existing(String key) {
        InstrumentFact fact = of(key);
        if (fact == null) {
            throw new IllegalArgumentException("There is no fact '" + key + "'");
        }
        return fact;
    }

    @Override
    public Declaration declared() {
        return declared;
    }

    /** What it is shown with. */
    public InstrumentGroup group() {
        return group;
    }

    /** Whether everybody may read it, also without a login. */
    public boolean open() {
        return openness == Openness.PUBLIC;
    }
}
