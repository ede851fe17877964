package com.atlassian.query.operand;

import java.util.Arrays;
import java.util.List;
import java.util.stream.Collectors;

/** A list of values in round brackets. */
public class MultiValueOperand implements Operand {
  private final List<Operand> values;

  public MultiValueOperand(List<? extends Operand> values) {
    this.values = List.copyOf(values);
  }

  public MultiValueOperand(String... values) {
    this(Arrays.stream(values).map(SingleValueOperand::new).collect(Collectors.toList()));
  }

  public MultiValueOperand(Long... values) {
    this(Arrays.stream(values).map(SingleValueOperand::new).collect(Collectors.toList()));
  }

  public List<Operand> getValues() {
    return values;
  }

  @Override
  public String getName() {
    return "MultiValueOperand";
  }

  @Override
  public String getDisplayString() {
    return values.stream()
        .map(Operand::getDisplayString)
        .collect(Collectors.joining(", ", "(", ")"));
  }

  @Override
  public String toString() {
    return getDisplayString();
  }
}
