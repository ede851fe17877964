package io.roundtrip.notify.guard.rest;

import com.fasterxml.jackson.annotation.JsonProperty;
import io.roundtrip.host.Visibility;
import io.roundtrip.kernel.IssueId;
import io.roundtrip.notify.guard.FoundMove;
import io.roundtrip.notify.guard.HeldNews;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Objects;
import org.jspecify.annotations.Nullable;

/**
 * News that one person made at once and that was held.
 *
 * @param batch names it when it is decided, as it was shown: of more nobody was asked
 * @param why held-for-review, found-late or no-mail-chosen
 * @param whyText the same in the reader's language
 * @param by who changed the issues, to a reader who sees one of them
 * @param issues of the first hundred the keys of those that the reader may see, in the order of the
 *     changes
 * @param hidden how many others of these there are
 * @param more how many issues there are beyond the first hundred
 * @param people how many are to be told
 * @param answer tell, do-not-tell, or null while nobody decided
 * @param halfDone the word broke off, and may be given once more
 * @param canTakeBack whether the decision can be taken back: nothing has left
 */
public record HeldNewsJson(
    @JsonProperty("batch") String batch,
    @JsonProperty("why") String why,
    @JsonProperty("whyText") String whyText,
    @JsonProperty("by") String by,
    @JsonProperty("at") String at,
    @JsonProperty("issues") List<String> issues,
    @JsonProperty("hidden") int hidden,
    @JsonProperty("more") int more,
    @JsonProperty("people") int people,
    @JsonProperty("answer") @Nullable String answer,
    @JsonProperty("halfDone") boolean halfDone,
    @JsonProperty("canTakeBack") boolean canTakeBack) {

  static HeldNewsJson of(
      HeldNews news, String whyText, String by, Map<IssueId, Visibility.Shown> shown) {
    List<String> keys =
        news.firstItems().stream()
            .map(shown::get)
            .filter(Objects::nonNull)
            .map(Visibility.Shown::key)
            .toList();
    return new HeldNewsJson(
        news.key(),
        news.why().word(),
        whyText,
        by,
        news.first().toString(),
        keys,
        news.firstItems().size() - keys.size(),
        news.items().size() - news.firstItems().size(),
        news.people().size(),
        word(news.answer()),
        news.isHalfDone(),
        news.canBeTakenBack());
  }

  private static @Nullable String word(FoundMove.@Nullable Answer answer) {
    return answer == null ? null : answer.name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
