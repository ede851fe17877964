package com.atlassian.query.clause;

import com.atlassian.query.operand.Operand;
import com.atlassian.query.operator.Operator;

/** Known from annex B and section 2; oldest 7.13, newest seen 11.3. */
public interface TerminalClause extends Clause {
  Operand getOperand();

  Operator getOperator();
}
