package minijira.plugin.ao;

import java.io.InputStream;
import java.lang.reflect.Method;
import java.net.URI;
import java.net.URL;
import java.util.ArrayList;
import java.util.Date;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import minijira.plugin.descriptor.Problems;
import net.java.ao.Accessor;
import net.java.ao.ManyToMany;
import net.java.ao.Mutator;
import net.java.ao.OneToMany;
import net.java.ao.OneToOne;
import net.java.ao.RawEntity;
import net.java.ao.atlassian.AtlassianFieldNameConverter;
import net.java.ao.schema.PrimaryKey;
import net.java.ao.schema.StringLength;

/** What would fail on one of Jira's databases, found before a table is made. */
public final class AoLint {
  private static final Set<String> RESERVED =
      Set.of("BLOB", "CLOB", "NUMBER", "ROWID", "TIMESTAMP", "VARCHAR2");
  private static final Set<Class<?>> TYPES =
      Set.of(
          boolean.class,
          Boolean.class,
          int.class,
          Integer.class,
          long.class,
          Long.class,
          double.class,
          Double.class,
          String.class,
          Date.class,
          URI.class,
          URL.class,
          byte[].class,
          InputStream.class,
          void.class);
  private static final int LONGEST_NAME = 30;

  private final TableNames tables;
  private final Problems problems;
  private final AoIndexes indexes;
  private final AtlassianFieldNameConverter columns = new AtlassianFieldNameConverter();

  public AoLint(TableNames tables, Problems problems) {
    this.tables = tables;
    this.problems = problems;
    this.indexes = new AoIndexes(columns, problems);
  }

  public void check(Class<?> entity, String place) {
    String where = place + " entity " + entity.getName();
    if (!entity.isInterface()) {
      problems.add(where, "it is not an interface.", "Active Objects entities are interfaces.");
      return;
    }
    table(entity, where);
    boolean key = false;
    for (Method method : entity.getMethods()) {
      if (method.isDefault() || isAoOwn(method)) continue;
      key |= method.isAnnotationPresent(PrimaryKey.class);
      column(method, where + "#" + method.getName());
    }
    if (!key && !net.java.ao.Entity.class.isAssignableFrom(entity))
      problems.add(
          where,
          "it has no primary key.",
          "add a getter with @PrimaryKey, or extend net.java.ao.Entity.");
    indexes.check(entity, where);
  }

  private void table(Class<?> entity, String where) {
    try {
      String name = tables.of(entity);
      if (name.length() > LONGEST_NAME)
        problems.add(
            where,
            "its table name "
                + name
                + " has "
                + name.length()
                + " characters; at most "
                + LONGEST_NAME
                + " are allowed.",
            "shorten it with @Table.");
      reserved(name.substring(tables.prefix().length() + 1), where, false);
    } catch (RuntimeException tooLong) {
      problems.add(
          where,
          "its table name: " + tooLong.getMessage() + ".",
          "shorten it with @Table to at most "
              + (LONGEST_NAME - tables.prefix().length() - 1)
              + " characters.");
    }
  }

  private void column(Method method, String where) {
    String name = name(method, where);
    if (name == null) return;
    if (name.length() > LONGEST_NAME)
      problems.add(
          where,
          "its column name "
              + name
              + " has "
              + name.length()
              + " characters; at most "
              + LONGEST_NAME
              + " are allowed.",
          "shorten the method name or use @Accessor and @Mutator.");
    if (isGetter(method)) reserved(name, where, ignoresReserved(method));
    if (isGetter(method)
        && OracleWords.reserved(name)
        && !RESERVED.contains(name)
        && !ignoresReserved(method))
      problems.add(
          where,
          "the name "
              + name
              + " is reserved on Oracle, where only Active Objects itself quotes it.",
          "choose another name.");
    type(method, where);
    StringLength length = method.getAnnotation(StringLength.class);
    if (length != null
        && length.value() != StringLength.UNLIMITED
        && (length.value() > StringLength.MAX_LENGTH || length.value() < 1))
      problems.add(
          where,
          "@StringLength(" + length.value() + ").",
          "use 1 to " + StringLength.MAX_LENGTH + ", or UNLIMITED.");
    indexes.check(method, where);
  }

  private String name(Method method, String where) {
    try {
      return columns.getName(method);
    } catch (RuntimeException tooLong) {
      problems.add(
          where, "its column name: " + tooLong.getMessage() + ".", "shorten the method name.");
      return null;
    }
  }

  private void reserved(String name, String where, boolean ignored) {
    if (RESERVED.contains(name.toUpperCase(Locale.ROOT)) && !ignored)
      problems.add(
          where,
          "the name "
              + name
              + " is a reserved word ("
              + String.join(", ", new java.util.TreeSet<>(RESERVED))
              + ").",
          "choose another name.");
  }

  private void type(Method method, String where) {
    for (Class<?> type : typesOf(method)) {
      boolean allowed =
          TYPES.contains(type)
              || type.isEnum()
              || RawEntity.class.isAssignableFrom(type)
              || isRelation(method);
      if (!allowed)
        problems.add(
            where,
            "the type " + type.getTypeName() + " cannot be stored.",
            "use boolean, int, long, double (or their wrappers), String, Date, an enum, URI, URL,"
                + " byte[] or an entity.");
    }
  }

  private static List<Class<?>> typesOf(Method method) {
    List<Class<?>> types = new ArrayList<>(List.of(method.getParameterTypes()));
    types.add(method.getReturnType());
    return types;
  }

  private static boolean isRelation(Method method) {
    return method.isAnnotationPresent(OneToMany.class)
        || method.isAnnotationPresent(OneToOne.class)
        || method.isAnnotationPresent(ManyToMany.class);
  }

  /** Methods of RawEntity and Object, and what is neither getter nor setter, have no column. */
  private static boolean isAoOwn(Method method) {
    if (method.getDeclaringClass() == RawEntity.class
        || method.getDeclaringClass() == net.java.ao.Entity.class
        || method.getDeclaringClass() == Object.class) return true;
    boolean named =
        method.getName().matches("(get|set|is)[A-Z].*")
            || method.isAnnotationPresent(Accessor.class)
            || method.isAnnotationPresent(Mutator.class);
    return !named;
  }

  private static boolean isGetter(Method method) {
    return method.getParameterCount() == 0;
  }

  private static boolean ignoresReserved(Method method) {
    for (var annotation : method.getAnnotations())
      if (annotation
          .annotationType()
          .getName()
          .equals("com.atlassian.activeobjects.external.IgnoreReservedKeyword")) return true;
    return false;
  }
}
