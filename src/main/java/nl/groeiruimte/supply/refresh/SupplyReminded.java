package nl.groeiruimte.supply.refresh;

/** An agency did not confirm its supply in time and was reminded. Published in the transaction of the process' step. */
public record SupplyReminded(String quarter, String agency) {}
