package io.roundtrip.setup.check.ao;

import com.atlassian.activeobjects.external.ActiveObjects;
import io.roundtrip.host.ao.Database;
import io.roundtrip.setup.check.Look;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;
import net.java.ao.RawEntity;
import net.java.ao.schema.Index;
import net.java.ao.schema.Indexed;
import net.java.ao.schema.Indexes;
import net.java.ao.schema.Table;
import net.java.ao.schema.Unique;

/** Our tables, one cheap statement each, and the indexes that the database says they have. */
public final class OurTables {
  private final ActiveObjects ao;
  private final Database database;

  public OurTables(ActiveObjects ao, Database database) {
    this.ao = ao;
    this.database = database;
  }

  /**
   * @param rows class names of the rows
   */
  public Look tables(Collection<String> rows) {
    List<String> missing = new ArrayList<>();
    for (String row : rows) {
      Class<? extends RawEntity<Long>> type = type(row);
      try {
        ao.count(type, "ID < ?", 0L);
      } catch (RuntimeException absent) {
        missing.add(table(type));
      }
    }
    return new Look(rows.size(), missing);
  }

  /** Of tables that the database does not show us, nothing is said. */
  public Look indexes(Collection<String> rows) {
    List<String> missing = new ArrayList<>();
    int looked = 0;
    for (String row : rows) {
      Class<? extends RawEntity<Long>> type = type(row);
      Optional<Set<Set<String>>> there = database.indexes(type);
      if (there.isEmpty()) continue;
      for (Set<String> columns : wanted(type)) {
        looked++;
        if (!there.get().contains(columns))
          missing.add(table(type) + " (" + String.join(", ", columns) + ")");
      }
    }
    return new Look(looked, missing);
  }

  private static Set<Set<String>> wanted(Class<?> row) {
    Set<Set<String>> wanted = new java.util.LinkedHashSet<>();
    for (Method method : row.getMethods())
      if (method.isAnnotationPresent(Indexed.class) || method.isAnnotationPresent(Unique.class))
        wanted.add(new TreeSet<>(Set.of(column(method.getName()))));
    Indexes several = row.getAnnotation(Indexes.class);
    if (several == null) return wanted;
    for (Index index : several.value()) {
      Set<String> columns = new TreeSet<>();
      for (String method : index.methodNames()) columns.add(column(method));
      wanted.add(columns);
    }
    return wanted;
  }

  /** As Active Objects names the column of getIssueId: ISSUE_ID. */
  private static String column(String method) {
    StringBuilder name = new StringBuilder();
    int start = method.startsWith("is") ? 2 : 3;
    for (int i = start; i < method.length(); i++) {
      boolean word = i > start && Character.isUpperCase(method.charAt(i));
      if (word && !Character.isUpperCase(method.charAt(i - 1))) name.append('_');
      name.append(Character.toUpperCase(method.charAt(i)));
    }
    return name.toString();
  }

  private static String table(Class<?> row) {
    return row.getAnnotation(Table.class).value();
  }

  @SuppressWarnings("unchecked")
  private static Class<? extends RawEntity<Long>> type(String row) {
    try {
      ClassLoader ours = OurTables.class.getClassLoader();
      return (Class<? extends RawEntity<Long>>) Class.forName(row, false, ours);
    } catch (ClassNotFoundException gone) {
      throw new IllegalStateException(row, gone);
    }
  }
}
