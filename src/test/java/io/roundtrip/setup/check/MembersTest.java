package io.roundtrip.setup.check;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.stream.Stream;
import org.junit.Test;

/** What is looked up by name, on classes of the JDK and of this test. */
public class MembersTest {
  private static final String HERE = MembersTest.class.getName();

  interface Open {
    void from(String text);

    static void still() {}
  }

  abstract static class Base implements Open {
    protected int kept;

    Base(long any) {}

    protected Base() {}

    private void hidden() {}
  }

  abstract static class Below extends Base {
    private final Runnable run = super::hidden;
  }

  private static List<String> missing(String... lines) {
    return new Members(MembersTest.class.getClassLoader())
        .look(Stream.of(lines).map(Need::of).toList())
        .missing();
  }

  @Test
  public void what_is_there_is_not_missing() {
    assertThat(
            missing(
                "interface java.util.List",
                "class java.util.ArrayList",
                "member java.util.List#size()I",
                "member java.util.List#equals(Ljava/lang/Object;)Z",
                "static java.util.List#of()Ljava/util/List;",
                "static java.lang.Integer#MAX_VALUE:I",
                "member java.util.ArrayList#<init>(I)V"))
        .isEmpty();
  }

  @Test
  public void what_is_inherited_is_there() {
    assertThat(
            missing(
                "member " + HERE + "$Below#from(Ljava/lang/String;)V",
                "member " + HERE + "$Below#kept:I",
                "member " + HERE + "$Below#toString()Ljava/lang/String;",
                "member java.util.ArrayList#stream()Ljava/util/stream/Stream;"))
        .isEmpty();
  }

  @Test
  public void parameters_and_results_count() {
    assertThat(
            missing(
                "member java.util.List#size()J",
                "member java.util.List#get(J)Ljava/lang/Object;",
                "member " + HERE + "$Base#kept:J"))
        .containsExactly(
            "java.util.List#size()J",
            "java.util.List#get(J)Ljava/lang/Object;",
            HERE + "$Base#kept:J");
  }

  @Test
  public void what_nobody_else_may_call_is_missing() {
    assertThat(
            missing("member " + HERE + "$Below#hidden()V", "member " + HERE + "$Base#<init>(J)V"))
        .containsExactly(HERE + "$Below#hidden()V", HERE + "$Base#<init>(J)V");
  }

  @Test
  public void a_constructor_is_not_inherited() {
    assertThat(missing("member " + HERE + "$Base#<init>()V")).isEmpty();
    assertThat(missing("member java.util.LinkedHashMap#<init>(Ljava/lang/String;)V")).hasSize(1);
    assertThat(missing("member java.util.Stack#<init>(I)V"))
        .containsExactly("java.util.Stack#<init>(I)V");
  }

  @Test
  public void a_kind_that_changed_is_told() {
    assertThat(
            missing(
                "class java.util.Map",
                "interface java.util.HashSet",
                "static java.util.List#size()I",
                "member " + HERE + "$Open#still()V"))
        .containsExactly(
            "java.util.Map (is an interface now)",
            "java.util.HashSet (is no interface any more)",
            "java.util.List#size()I (is not static)",
            HERE + "$Open#still()V (is static now)");
  }

  @Test
  public void of_a_class_that_is_gone_only_the_class_is_named() {
    assertThat(
            missing("class no.such.Type", "member no.such.Type#a()V", "static no.such.Type#b()V"))
        .containsExactly("no.such.Type");
  }

  @Test
  public void a_class_that_cannot_be_read_says_why() {
    ClassLoader broken =
        new ClassLoader(null) {
          @Override
          protected Class<?> findClass(String name) {
            throw new NoClassDefFoundError("its/Neighbour");
          }
        };

    Look look = new Members(broken).look(List.of(Need.of("class a.B"), Need.of("member a.B#c()V")));

    assertThat(look.looked()).isEqualTo(2);
    assertThat(look.missing())
        .first()
        .isEqualTo("a.B (java.lang.NoClassDefFoundError: its/Neighbour)");
  }
}
