package io.roundtrip.similarity;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.roundtrip.similarity.meaning.Meaning;
import io.roundtrip.similarity.meaning.MeaningTable;
import io.roundtrip.similarity.store.Doc;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import org.junit.Test;

public class PreparationTest {
  private static final Instant NOW = Instant.parse("2026-11-21T12:00:00Z");

  private final Documents documents = new Documents(new Meaning(MeaningTable.standard()));

  @Test
  public void hands_over_in_the_order_of_the_items_whichever_thread_was_first() {
    for (int many : new int[] {0, 1, 31, 32, 500}) {
      List<Item> items = items(many);
      List<Doc> taken = new ArrayList<>();

      Preparation.inOrder(documents, items, taken::add);

      assertThat(taken).hasSize(many);
      for (int i = 0; i < many; i++) {
        Doc alone = documents.of(items.get(i));
        assertThat(taken.get(i).id()).isEqualTo(i);
        assertThat(taken.get(i).terms()).isEqualTo(alone.terms());
        assertThat(taken.get(i).meaning()).isEqualTo(alone.meaning());
      }
    }
  }

  @Test
  public void a_failing_taker_ends_it_and_the_caller_hears_of_it() {
    List<Doc> taken = new ArrayList<>();

    assertThatThrownBy(
            () ->
                Preparation.inOrder(
                    documents,
                    items(200),
                    doc -> {
                      if (doc.id() == 50) throw new IllegalStateException("disk full");
                      taken.add(doc);
                    }))
        .hasMessage("disk full");

    assertThat(taken).hasSize(50);
  }

  private static List<Item> items(int many) {
    List<Item> items = new ArrayList<>();
    for (int i = 0; i < many; i++)
      items.add(
          new Item(i, 1, NOW, "Report number " + i + " is empty", "It was fine before", List.of()));
    return items;
  }
}
