package hitomado.bench.scan;

import com.gs.dmn.DMNModelRepository;
import com.gs.dmn.dialect.JavaTimeDMNDialectDefinition;
import com.gs.dmn.log.NopBuildLogger;
import com.gs.dmn.runtime.interpreter.DMNInterpreter;
import com.gs.dmn.runtime.interpreter.EvaluationContext;
import com.gs.dmn.runtime.interpreter.Result;
import com.gs.dmn.serialization.DMNSerializer;
import com.gs.dmn.transformation.InputParameters;
import hitomado.rules.Value;
import java.io.StringReader;
import java.util.Map;

/// The interpreter of jDMN.
record JdmnAnswers(DMNInterpreter<?, ?, ?, ?, ?> interpreter, Model model) implements Answering {
    private static final InputParameters PARAMETERS = new InputParameters();
    private static final JavaTimeDMNDialectDefinition DIALECT = new JavaTimeDMNDialectDefinition();
    private static final DMNSerializer SERIALIZER = DIALECT.createDMNSerializer(new NopBuildLogger(), PARAMETERS);

    static JdmnAnswers of(Model model) {
        var repository = new DMNModelRepository(SERIALIZER.readModel(new StringReader(model.xml())));
        return new JdmnAnswers(DIALECT.createDMNInterpreter(repository, PARAMETERS), model);
    }

    @Override
    public Value answer(Map<String, Value> facts) {
        var context = EvaluationContext.makeDecisionEvaluationContext(null, Answering.plain(facts));
        return Answering.value(Result.value(
                interpreter.evaluateDecision(model.namespace(), model.table().id(), context)));
    }
}
