package nl.groeiruimte.programme;

/** Which of all made-up programmes the demo shows. */
public final class Demo {

    /** One with about 60 signals, 25 in portfolio and every outcome. */
    public static final long SEED = 1055;

    private Demo() {}
}
