package nl.groeiruimte.dev;

import java.util.List;
import java.util.Map;

/**
 * A case of the demo and how far its life has come.
 *
 * @param ref the case's name in the reference cases
 * @param member who registers it
 * @param signal the answers of the form with which it starts
 * @param turns what is done with its tasks, in the order of the process
 * @param acts what is done with the case at the end outside its tasks, such as asking a partner
 */
record DemoStory(String ref, DemoUser member, Map<String, List<String>> signal, List<Turn> turns, List<Turn> acts) {}
