package nl.groeiruimte.supplyimport;

/** What lay ready no longer fits what there is: somebody changed the supply since the trial, or it is gone. */
class Overtaken extends RuntimeException {

    Overtaken() {
        super(null, null, false, false);
    }

    static void unless(boolean fits) {
        if (!fits) {
            throw new Overtaken();
        }
    }
}
