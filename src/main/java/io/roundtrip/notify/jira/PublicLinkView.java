package io.roundtrip.notify.jira;

import io.roundtrip.notify.PublicLink;

/**
 * An address as the templates show it.
 *
 * @param id of the form control
 * @param href "" when it cannot be opened
 */
public record PublicLinkView(String id, String text, String href) {
  static PublicLinkView of(String id, String text) {
    return new PublicLinkView(id, text, PublicLink.of(text).orElse(""));
  }

  public boolean opens() {
    return !href.isEmpty();
  }
}
