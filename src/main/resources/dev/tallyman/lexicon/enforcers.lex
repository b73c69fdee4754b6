# Who stops goods on their way: phrases | what they take is | example

customs, customs officers, police, policemen, officers, coast guard, coast guards, coastguard, coastguards, cutter, cutters, task force, border guards, guards, rangers, gendarmes, inspectors, investigators, detectives, soldiers, marines, frigate, patrol, patrol boat, navy, agents, anti-drug squad, wardens | seized | The ~ took 40 kilograms from a lorry. => seized
