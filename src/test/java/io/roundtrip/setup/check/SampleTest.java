package io.roundtrip.setup.check;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Set;
import org.jspecify.annotations.Nullable;
import org.junit.Test;

/** Views made of nothing but their types. */
public class SampleTest {
  record Part(String text, boolean here, int count) {}

  record View(String title, @Nullable Part empty, List<Part> parts, List<String> words) {}

  public abstract static class Page {
    private @Nullable View view;

    public @Nullable View getView() {
      return view;
    }
  }

  public static final class Shown extends Page {
    public Shown(Runnable service, Map<String, String> other) {}
  }

  @Test
  public void is_shown_once_with_all_and_once_without() {
    Part yes = new Part("x", true, 1);
    Part no = new Part("x", false, 1);

    assertThat(Sample.of("t.vm", "view", View.class, "empty").contexts())
        .containsExactly(
            Map.of("view", new View("x", yes, List.of(yes), List.of("x"))),
            Map.of("view", new View("x", null, List.of(no), List.of("x"))));
  }

  @Test
  public void a_page_is_made_without_what_it_works_with() {
    Object made = Sample.of("t.vm", "action", Shown.class).contexts().get(0).get("action");

    assertThat(made).isInstanceOf(Shown.class);
    assertThat(((Shown) made).getView()).extracting(View::title).isEqualTo("x");
  }

  @Test
  public void several_names_and_texts() {
    Sample sample = new Sample("t.vm", Map.of("a", String.class, "b", Part.class), Set.of());

    assertThat(sample.contexts().get(1)).isEqualTo(Map.of("a", "x", "b", new Part("x", false, 1)));
  }

  @Test
  public void an_unknown_type_is_said() {
    assertThatThrownBy(() -> Sample.of("t.vm", "a", long.class).contexts())
        .hasMessageContaining("long");
  }

  @Test
  public void what_was_not_filled_in_stays_as_written() {
    assertThat(
            Leftovers.in(
                "<p>$view.title() ${view.id()}-x $!view $viewer.x() $5</p>", Set.of("view")))
        .containsExactly("$!view", "$view.title()", "${view.id()");
    assertThat(Leftovers.in("<p>$customField.id</p>", Set.of("view"))).isEmpty();
    assertThat(Leftovers.in("<p>$view</p>", Set.of())).isEmpty();
  }

  @Test
  public void a_list_of_needs_is_read_by_kind() {
    Needs needs = new Needs(List.of("jql b", "row a.Row", "jql a", ""));

    assertThat(needs.named("jql")).containsExactly("b", "a");
    assertThatThrownBy(() -> new Needs(List.of("nothing"))).hasMessage("no need: nothing");
  }
}
