package io.roundtrip.kernel;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.Test;

public class EnsuredTest {
  private final Map<String, String> table = new HashMap<>(Map.of("a", "theirs"));

  private Map<String, String> find(Collection<String> keys) {
    Map<String, String> found = new HashMap<>(table);
    found.keySet().retainAll(keys);
    return found;
  }

  private void insert(List<String> keys) {
    if (keys.stream().anyMatch(table::containsKey)) throw new IllegalStateException("unique");
    keys.forEach(key -> table.put(key, "ours"));
  }

  @Test
  public void only_the_missing_are_inserted() {
    Ensured<String, String> ensured = Ensured.all(List.of("a", "b", "b"), this::find, this::insert);

    assertThat(ensured.rows()).isEqualTo(Map.of("a", "theirs", "b", "ours"));
    assertThat(ensured.inserted()).containsExactly("b");
  }

  @Test
  public void whoever_was_faster_wins() {
    Ensured<String, String> ensured =
        Ensured.all(
            List.of("b", "c"),
            this::find,
            keys -> {
              table.putIfAbsent("b", "theirs");
              insert(keys);
            });

    assertThat(ensured.rows()).isEqualTo(Map.of("b", "theirs", "c", "ours"));
    assertThat(ensured.inserted()).containsExactly("c");
  }

  @Test
  public void a_failure_that_is_no_race_is_passed_on() {
    assertThatThrownBy(
            () ->
                Ensured.all(
                    List.of("b"),
                    this::find,
                    keys -> {
                      throw new IllegalStateException("disk full");
                    }))
        .hasMessage("disk full");
  }

  @Test
  public void one_row_is_inserted_once_and_whoever_was_slower_hears_it() {
    assertThat(Ensured.inserted(() -> {}, () -> false)).isTrue();
    assertThat(Ensured.inserted(EnsuredTest::refused, () -> true)).isFalse();
  }

  @Test
  public void a_refused_row_that_is_not_there_was_no_race() {
    assertThatThrownBy(() -> Ensured.inserted(EnsuredTest::refused, () -> false))
        .isInstanceOf(IllegalStateException.class)
        .hasMessage("no such column");
  }

  private static void refused() {
    throw new IllegalStateException("no such column");
  }
}
