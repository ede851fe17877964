package com.atlassian.jira.jql.builder;

import com.atlassian.query.clause.AndClause;
import com.atlassian.query.clause.Clause;
import com.atlassian.query.clause.NotClause;
import com.atlassian.query.clause.OrClause;
import java.util.ArrayList;
import java.util.List;

/**
 * The words of a condition in the order they were said. NOT binds closer than AND, AND closer than
 * OR. A word in the wrong place is refused at once, as Jira does.
 */
final class ClauseWords {
  private enum Word {
    AND,
    OR,
    NOT,
    OPEN,
    CLOSE
  }

  private final List<Object> words = new ArrayList<>();
  private boolean joinByAnd;
  private int depth;
  private int at;

  void joinByAnd() {
    joinByAnd = true;
  }

  void and() {
    join(Word.AND);
  }

  void or() {
    join(Word.OR);
  }

  void not() {
    begin();
    words.add(Word.NOT);
  }

  void open() {
    begin();
    words.add(Word.OPEN);
    depth++;
  }

  void close() {
    if (depth == 0 || !complete()) throw new IllegalStateException("nothing to close");
    words.add(Word.CLOSE);
    depth--;
  }

  void clause(Clause clause) {
    begin();
    words.add(clause);
  }

  /** The tree, or null when nothing was said. */
  Clause tree() {
    if (words.isEmpty()) return null;
    if (depth > 0 || !complete()) throw new IllegalStateException("the condition is not finished");
    at = 0;
    return or(new ArrayList<>());
  }

  private boolean complete() {
    if (words.isEmpty()) return false;
    Object last = words.get(words.size() - 1);
    return last == Word.CLOSE || last instanceof Clause;
  }

  private void join(Word word) {
    if (!complete()) throw new IllegalStateException(word + " needs a condition before it");
    words.add(word);
  }

  private void begin() {
    if (!complete()) return;
    if (!joinByAnd) throw new IllegalStateException("and() or or() is missing");
    words.add(Word.AND);
  }

  private Clause or(List<Clause> parts) {
    do parts.add(and(new ArrayList<>()));
    while (next(Word.OR));
    return parts.size() == 1 ? parts.get(0) : new OrClause(parts);
  }

  private Clause and(List<Clause> parts) {
    do parts.add(single());
    while (next(Word.AND));
    return parts.size() == 1 ? parts.get(0) : new AndClause(parts);
  }

  private Clause single() {
    if (next(Word.NOT)) return new NotClause(single());
    if (!next(Word.OPEN)) return (Clause) words.get(at++);
    Clause inner = or(new ArrayList<>());
    next(Word.CLOSE);
    return inner;
  }

  private boolean next(Word word) {
    boolean here = at < words.size() && words.get(at) == word;
    if (here) at++;
    return here;
  }
}
