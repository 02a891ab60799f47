package nl.groeiruimte.desk.bundles;

import java.util.List;

/** What somebody knows who reads every version of a bundle. */
interface BundleReader {

    /** Reads this too; or when that would tell too much of a company, nothing of it. */
    boolean read(List<Told> told);

    /** Forgets what was read last. */
    void forgetLast();
}
