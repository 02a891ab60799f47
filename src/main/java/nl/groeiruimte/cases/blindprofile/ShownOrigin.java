package nl.groeiruimte.cases.blindprofile;

import java.util.List;
import nl.groeiruimte.cases.lead.Lead;
import nl.groeiruimte.platform.form.FormValues;

/**
 * What regions may know of where a case comes from.
 *
 * @param agency whether they may know the agency and the case lead
 * @param area whether they may know the company's province
 */
record ShownOrigin(boolean agency, boolean area) {

    /** By the answers of a form that makes a profile. */
    static ShownOrigin of(Lead lead, FormValues values) {
        return new ShownOrigin(
                values.flag(ProfileApproval.AGENCY_SHOWN),
                ProfileApproval.area(values).equals(lead.company().province()));
    }

    /** By the profiles that were sent: what each of them shows; nothing when none was. */
    static ShownOrigin of(Lead lead, List<BlindProfile> sent) {
        return new ShownOrigin(
                !sent.isEmpty() && sent.stream().allMatch(BlindProfile::agencyShown),
                !sent.isEmpty()
                        && sent.stream().allMatch(profile -> lead.company()
                                .province()
                                .equals(profile.facts().province())));
    }
}
