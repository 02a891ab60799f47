package nl.groeiruimte.platform.companyregister;

import org.jspecify.annotations.Nullable;

/** A public register of companies. Whoever keeps it learns the number that is asked about, and nothing more. */
public interface CompanyRegister {

    /** Whether this installation may ask it. */
    boolean isOn();

    /**
     * What stands in it under this number.
     *
     * @param number eight digits
     */
    Answer find(String number);

    /** What came of asking. */
    sealed interface Answer {

        /** It has the company. */
        record Found(Company company) implements Answer {}

        /** It has no company of this number. */
        record Unknown() implements Answer {}

        /** It does not answer, or not in a way that we understand. */
        record Away() implements Answer {}

        /** It does not let this installation in; its administrator reads that in the log. */
        record Closed() implements Answer {}
    }

    /**
     * A company as it is registered.
     *
     * @param address where it can be visited, if it told everybody so
     */
    record Company(String name, @Nullable Address address) {

        /** Nothing of it, lest it ends up in a log. */
        @Override
        public String toString() {
            return "Company[hidden]";
        }
    }

    /**
     * An address in the Netherlands.
     *
     * @param street with the number of the house
     */
    record Address(String street, String postalCode, String city) {

        /** Nothing of it, lest it ends up in a log. */
        @Override
        public String toString() {
            return "Address[hidden]";
        }
    }
}
