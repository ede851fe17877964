package minijira.store;

import java.sql.Connection;
import java.util.ArrayList;
import java.util.List;

/** One open transaction of one thread, and what is to happen when it ends. */
final class Tx {
  final Connection connection;
  private final List<Runnable> afterCommit = new ArrayList<>();
  private final List<Runnable> atEnd = new ArrayList<>();

  Tx(Connection connection) {
    this.connection = connection;
  }

  void afterCommit(Runnable work) {
    afterCommit.add(work);
  }

  void atEnd(Runnable work) {
    atEnd.add(work);
  }

  void ended(boolean committed) {
    atEnd.forEach(Runnable::run);
    if (committed) afterCommit.forEach(Runnable::run);
  }
}
