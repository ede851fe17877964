package io.roundtrip;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Map;
import org.junit.Test;

public class SourceWordsTest {
  private static final String VIEW =
      """
      class View {
        String page() { return words.say("title", "not this") + say(old ? "old" : young(1, ", )"));
          + new Line("green", Tone.of("(")) + SAY + "foot" + essay("no"); }
        enum Tone { GOOD, VERY_BAD(1); }
      }
      """;

  private final SourceWords words = new SourceWords(Map.of("View", VIEW, "Other", "say(\"more\")"));

  @Test
  public void finds_the_texts_of_one_argument_of_a_method() {
    assertThat(words.in("View", "say", 0)).containsExactly(", )", "old", "title");
    assertThat(words.in("View", "say", 1)).containsExactly("not this");
    assertThat(words.in("View", "new Line", 0)).containsExactly("green");
    assertThat(words.everywhere("say", 0)).contains("more", "old");
  }

  @Test
  public void finds_what_hangs_on_a_constant_and_what_an_enum_has() {
    assertThat(words.behind("View", "SAY")).containsExactly("foot");
    assertThat(words.constants("View", "Tone")).containsExactly("good", "very_bad");
  }

  @Test
  public void says_so_when_there_is_no_such_file_or_enum() {
    assertThatThrownBy(() -> words.in("Gone", "say", 0)).hasMessageContaining("Gone");
    assertThatThrownBy(() -> words.constants("View", "Mood")).hasMessageContaining("Mood");
  }
}
