package com.atlassian.query.operand;

import java.util.Collection;
import java.util.List;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public class FunctionOperand implements Operand {
  public FunctionOperand(String name) {
    throw new UnsupportedOperationException("contract only");
  }

  public FunctionOperand(String name, String... args) {
    throw new UnsupportedOperationException("contract only");
  }

  public FunctionOperand(String name, Collection<String> args) {
    throw new UnsupportedOperationException("contract only");
  }

  public String getName() {
    throw new UnsupportedOperationException("contract only");
  }

  public String getDisplayString() {
    throw new UnsupportedOperationException("contract only");
  }

  public List<String> getArgs() {
    throw new UnsupportedOperationException("contract only");
  }
}
