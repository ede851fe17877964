package minijira.plugin.type;

import java.util.Comparator;
import java.util.List;
import java.util.function.Function;
import java.util.stream.Stream;
import minijira.plugin.descriptor.Xml;
import minijira.plugin.place.Places;
import minijira.plugin.place.Places.Kind;

/** Names that something else has already: Jira takes both and reaches one of them. */
final class Clashes {
  private Clashes() {}

  /** All elements of the plugin's modules of this type. */
  static List<Xml> all(String type, Checks checks, Function<Xml, Stream<Xml>> inside) {
    return checks.descriptor().modules().stream()
        .filter(module -> module.name().equals(type))
        .flatMap(inside)
        .toList();
  }

  /** What is named as something of Jira's. */
  static void jiras(String what, String name, Kind kind, Comparator<String> as, Found found) {
    if (Places.all(kind).stream().anyMatch(known -> as.compare(known, name) == 0))
      found.problem(what + " " + name + " is Jira's own.", "name it otherwise.");
  }

  /** What an earlier one of these is named, too. */
  static void earlier(
      String what,
      List<Xml> all,
      Function<Xml, String> naming,
      Comparator<String> as,
      Found found) {
    String name = naming.apply(found.at);
    for (Xml one : all) {
      if (one == found.at) return;
      if (as.compare(naming.apply(one), name) != 0) continue;
      found.problem(
          what + " " + name + " is already there in line " + one.line() + ".",
          "give each a name of its own.");
      return;
    }
  }

  /** Where the name stands. */
  record Found(Xml at, Xml module, Checks checks) {
    private void problem(String message, String fix) {
      checks.problem(at, module, message, fix);
    }
  }
}
