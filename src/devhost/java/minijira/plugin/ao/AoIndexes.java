package minijira.plugin.ao;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.List;
import minijira.plugin.descriptor.Problems;
import net.java.ao.schema.FieldNameConverter;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.StringLength;
import net.java.ao.schema.Unique;

/** Indexes that only H2 and PostgreSQL would take. */
final class AoIndexes {
  private final FieldNameConverter columns;
  private final Problems problems;

  AoIndexes(FieldNameConverter columns, Problems problems) {
    this.columns = columns;
    this.problems = problems;
  }

  void check(Method method, String where) {
    boolean indexed =
        method.isAnnotationPresent(Indexed.class) || method.isAnnotationPresent(Unique.class);
    if (indexed && isUnlimited(method))
      problems.add(
          where,
          "an index on unlimited text fails on MySQL, Oracle and SQL Server.",
          "index a hash or a shortened copy in a column of its own.");
  }

  void check(Class<?> entity, String where) {
    Indexes all = entity.getAnnotation(Indexes.class);
    if (all == null) return;
    for (Index index : all.value())
      for (String name : index.methodNames()) {
        List<Method> named = new ArrayList<>();
        for (Method method : entity.getMethods())
          if (method.getName().equals(name)) named.add(method);
        if (named.isEmpty())
          problems.add(
              where,
              "@Index " + index.name() + " names a method " + name + " that does not exist.",
              "correct the name.");
        if (named.stream().anyMatch(this::isUnlimited))
          problems.add(
              where + "#" + name,
              "an index ("
                  + index.name()
                  + ") on unlimited text fails on MySQL, Oracle and SQL Server.",
              "index a hash or a shortened copy.");
      }
  }

  /** The length may stand on the getter or on the setter. */
  private boolean isUnlimited(Method method) {
    for (Method other : method.getDeclaringClass().getMethods()) {
      StringLength length = other.getAnnotation(StringLength.class);
      if (length != null && length.value() == StringLength.UNLIMITED && sameColumn(method, other))
        return true;
    }
    return false;
  }

  private boolean sameColumn(Method one, Method other) {
    return String.valueOf(columns.getName(one)).equals(columns.getName(other));
  }
}
