package minijira.plugin.type;

import com.atlassian.plugin.web.Condition;
import java.util.List;
import java.util.Map;
import java.util.function.Predicate;
import minijira.plugin.descriptor.Shape;
import minijira.plugin.descriptor.Xml;
import org.slf4j.LoggerFactory;

/** condition and conditions elements of web fragments. */
final class Conditions {
  private Conditions() {}

  static Shape in(Shape shape) {
    return shape.child("condition", Shape.CONDITION).child("conditions", Shape.CONDITIONS);
  }

  static void check(Xml parent, Xml module, Checks checks) {
    parent
        .children("condition")
        .forEach(c -> checks.concrete(c.attribute("class", ""), Condition.class, c, module));
    parent
        .children("conditions")
        .forEach(
            all -> {
              if (!List.of("AND", "OR").contains(all.attribute("type", "AND")))
                checks.problem(
                    all,
                    module,
                    "<conditions type=\"" + all.attribute("type") + "\">.",
                    "write AND or OR.");
              check(all, module, checks);
            });
  }

  /** All conditions directly inside hold; a condition that throws counts as false. */
  static Predicate<Map<String, Object>> all(Xml parent, Live live) {
    return combined(parent, live, true);
  }

  private static Predicate<Map<String, Object>> combined(Xml parent, Live live, boolean and) {
    List<Predicate<Map<String, Object>>> parts =
        parent.children().stream()
            .filter(c -> c.name().startsWith("condition"))
            .map(
                c ->
                    c.name().equals("condition")
                        ? one(c, live)
                        : combined(c, live, "AND".equals(c.attribute("type"))))
            .toList();
    return and
        ? ctx -> parts.stream().allMatch(p -> p.test(ctx))
        : ctx -> parts.stream().anyMatch(p -> p.test(ctx));
  }

  private static Predicate<Map<String, Object>> one(Xml element, Live live) {
    Condition condition = live.create(element.attribute("class", ""), Condition.class);
    condition.init(element.params());
    boolean wanted = !"true".equals(element.attribute("invert"));
    return ctx -> {
      try {
        return condition.shouldDisplay(ctx) == wanted;
      } catch (RuntimeException failed) {
        LoggerFactory.getLogger(Conditions.class)
            .error("condition {} failed", element.attribute("class"), failed);
        return false;
      }
    };
  }
}
