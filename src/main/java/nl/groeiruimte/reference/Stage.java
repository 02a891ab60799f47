package nl.groeiruimte.reference;

import java.util.List;

/** How far a company has come. */
public enum Stage implements Coded {
    START_UP("start-up"),
    SCALE_UP("scale-up"),
    GROWN_UP("grown-up");

    /** The codes of all stages, in their order. */
    public static final List<String> CODES = Coded.codes(values());

    private final String code;

    Stage(String code) {
        this.code = code;
    }

    @Override
    public String code() {
        return code;
    }
}
