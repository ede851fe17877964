package io.roundtrip.canonical.merge.ao;

import io.roundtrip.AoDatabases;
import io.roundtrip.canonical.group.KeptQuotes;
import io.roundtrip.canonical.group.ao.AoKeptQuotes;
import io.roundtrip.canonical.group.ao.QuoteRow;
import io.roundtrip.canonical.merge.Operations;
import io.roundtrip.canonical.merge.OperationsContract;
import org.junit.Rule;

public class AoOperationsTest extends OperationsContract {
  @Rule public AoDatabases db = database();

  protected AoDatabases database() {
    return AoDatabases.h2(MergeStepRow.class, QuoteRow.class);
  }

  @Override
  protected Operations operations() {
    return new AoOperations(db.ao());
  }

  @Override
  protected KeptQuotes quotes() {
    return new AoKeptQuotes(db.ao());
  }
}
