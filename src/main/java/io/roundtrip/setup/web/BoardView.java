package io.roundtrip.setup.web;

import java.util.function.UnaryOperator;

/**
 * The advice to keep feedback off the team's board.
 *
 * @param jql to be put into the filter of the board
 */
public record BoardView(String title, String why, String jql) {
  static BoardView of(UnaryOperator<String> words, String jql) {
    return new BoardView(
        words.apply("roundtrip.setup.board.title"), words.apply("roundtrip.setup.board.why"), jql);
  }
}
