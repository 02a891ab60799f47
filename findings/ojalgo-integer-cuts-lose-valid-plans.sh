#!/usr/bin/env bash
# ojAlgo 57.1.0 (and 56.1.1): the integer solver calls a small program infeasible to which all zeros are a solution.
#
# Expected: ExpressionsBasedModel.maximise() of a bounded program with four binary variables, to which the library's own
#           validate() says that all zeros hold, is OPTIMAL or at least FEASIBLE. The optimum is 6,000.
# Behaviour: the result is INFEASIBLE, with or without presolvers, on one thread or more. Without the Gomory cuts
#            (a fractionality that no number has) the same program is OPTIMAL at 6,000, so a cut takes valid points away.
# Output seen (30 November 2026):
#   zeros hold: true
#   relaxed: OPTIMAL 7750.0
#   with cuts: INFEASIBLE
#   without cuts: OPTIMAL 6000.0
# Needs: JDK 17 or newer, Maven. Exits with 1 when the behaviour is another one.
set -euo pipefail
version=57.1.0
work=$(mktemp -d)
trap 'rm -rf "$work"' EXIT

mvn -B -q -ntp org.apache.maven.plugins:maven-dependency-plugin:3.8.1:copy \
  -Dartifact=org.ojalgo:ojalgo:$version -DoutputDirectory="$work"
cat > "$work/Cuts.java" <<'JAVA'
import org.ojalgo.optimisation.Expression;
import org.ojalgo.optimisation.ExpressionsBasedModel;
import org.ojalgo.optimisation.Optimisation;
import org.ojalgo.optimisation.Variable;
import org.ojalgo.optimisation.integer.IntegerStrategy;

public class Cuts {

    /** Four lenders with a least and a most amount, two years, and a share of the whole that others must bring. */
    static ExpressionsBasedModel model(boolean whole) {
        ExpressionsBasedModel model = new ExpressionsBasedModel();
        double[] least = {0.001, 3000, 2000, 1000};
        double[] most = {2000, 8000, 6000, 1000};
        double[] share = {1, 0.9, 0.1, 0.1};
        Variable[] takesPart = new Variable[4];
        for (int i = 0; i < 4; i++) {
            takesPart[i] = model.newVariable("b" + i).lower(0).upper(1).integer(whole);
        }
        Variable[][] pays = {
            {amount(model, "x0", 2000)},
            {amount(model, "x1", 6000)},
            {amount(model, "x2 first", 3000), amount(model, "x2 second", 6000)},
            {amount(model, "x3 first", 1000), amount(model, "x3 second", 1000)}
        };
        model.newExpression("first year").upper(3000).set(pays[2][0], 1).set(pays[3][0], 1);
        model.newExpression("second year").upper(6000)
                .set(pays[0][0], 1).set(pays[1][0], 1).set(pays[2][1], 1).set(pays[3][1], 1);
        for (int i = 0; i < 4; i++) {
            Expression atLeast = model.newExpression("least " + i).lower(0).set(takesPart[i], -least[i]);
            Expression atMost = model.newExpression("most " + i).upper(0).set(takesPart[i], -most[i]);
            for (Variable part : pays[i]) {
                atLeast.set(part, 1);
                atMost.set(part, 1);
            }
            if (share[i] < 1) {
                Expression ofAll = model.newExpression("share " + i).upper(share[i] * 1000);
                for (int other = 0; other < 4; other++) {
                    for (Variable part : pays[other]) {
                        ofAll.set(part, other == i ? 1 - share[i] : -share[i]);
                    }
                }
            }
        }
        return model;
    }

    private static Variable amount(ExpressionsBasedModel model, String name, int upTo) {
        return model.newVariable(name).lower(0).upper(upTo).weight(1);
    }

    public static void main(String[] args) {
        ExpressionsBasedModel zeros = model(true);
        zeros.getVariables().forEach(variable -> variable.setValue(0));
        System.out.println("zeros hold: " + zeros.validate());
        Optimisation.Result relaxed = model(false).maximise();
        System.out.println("relaxed: " + relaxed.getState() + " " + Math.round(relaxed.getValue() * 10) / 10.0);
        System.out.println("with cuts: " + model(true).maximise().getState());
        ExpressionsBasedModel plain = model(true);
        plain.options.integer(IntegerStrategy.newConfigurable()
                .withGMICutConfiguration(new IntegerStrategy.GMICutConfiguration().withFractionality(0.6)));
        Optimisation.Result without = plain.maximise();
        System.out.println("without cuts: " + without.getState() + " " + Math.round(without.getValue() * 10) / 10.0);
    }
}
JAVA
javac -nowarn -Xlint:none -cp "$work/ojalgo-$version.jar" -d "$work" "$work/Cuts.java" 2> /dev/null
seen=$(java -cp "$work/ojalgo-$version.jar:$work" Cuts 2> /dev/null)
echo "$seen"
[ "$seen" = "zeros hold: true
relaxed: OPTIMAL 7750.0
with cuts: INFEASIBLE
without cuts: OPTIMAL 6000.0" ] || { echo "another behaviour than described" >&2; exit 1; }
