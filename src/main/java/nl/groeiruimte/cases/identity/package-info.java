/** Who the company is, apart from its case: read only through the database's functions, which write the ledger. */
@org.springframework.modulith.ApplicationModule(
        allowedDependencies = {
            "platform.rows",
        })
@org.jspecify.annotations.NullMarked
package nl.groeiruimte.cases.identity;
