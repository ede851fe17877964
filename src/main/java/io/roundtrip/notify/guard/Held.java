package io.roundtrip.notify.guard;

import java.util.List;

/**
 * A stretch of a project's held news.
 *
 * @param more how many follow
 */
public record Held(List<HeldNews> news, int more) {
  public Held {
    news = List.copyOf(news);
  }
}
