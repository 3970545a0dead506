//! koi-plugin/1 in Rust: an optimizer and a task. `cargo build --release && koi check ./target/release/plugin`

use serde_json::{json, Map, Value};
use std::io::{stdin, stdout, BufRead, Write};

/// One run: keep the best, draw each parameter anew with probability 1/3.
#[derive(Default)]
struct Run {
    params: Map<String, Value>, // by name, in alphabetical order
    state: u64,
    best: Option<(Value, f64)>,
}

impl Run {
    fn start(params: &Value) -> Run {
        Run {
            params: params["problem"]["space"]["params"].as_object().cloned().unwrap_or_default(),
            state: params["seed"].as_u64().unwrap_or(0) % 2147483646 + 1,
            best: None,
        }
    }

    /// Park and Miller (1988): uniform in (0, 1), the same in every language.
    fn uniform(&mut self) -> f64 {
        self.state = self.state * 48271 % 2147483647;
        self.state as f64 / 2147483647.0
    }

    fn tell(&mut self, told: &Value) {
        let Some(cost) = told["outcome"]["costs"][0].as_f64() else { return };
        if self.best.as_ref().map_or(true, |(_, best)| cost <= *best) {
            self.best = Some((told["trial"]["config"].clone(), cost));
        }
    }

    fn ask(&mut self, params: &Value) -> Value {
        for told in params["tell"].as_array().into_iter().flatten() {
            self.tell(told);
        }
        let mut config = Map::new();
        for (name, param) in self.params.clone() {
            let (low, high) = (param["low"].as_f64().unwrap_or(0.0), param["high"].as_f64().unwrap_or(1.0));
            let keep = match &self.best {
                None => None,
                Some((best, _)) => Some(best[&name].clone()),
            };
            let value = match keep {
                Some(value) if self.uniform() >= 1.0 / 3.0 => value,
                _ => json!(low + self.uniform() * (high - low)),
            };
            config.insert(name, value);
        }
        json!({ "id": params["fresh"], "config": config })
    }
}

fn task() -> Value {
    let x = json!({ "kind": "float", "low": -5, "high": 5 });
    json!({
        "id": "example/square", "cite": "none", "licence": "none",
        "problem": { "space": { "params": { "x": x } }, "objectives": [{ "name": "f", "natural": "min" }] },
        "budget": { "full": 30, "workers": 1 },
    })
}

fn answer(run: &mut Run, method: &str, params: &Value) -> Result<Value, String> {
    Ok(match method {
        "initialize" => json!({
            "protocol": "koi-plugin/1",
            "optimizers": [{ "id": "example", "cite": "none", "handles": ["continuous"] }],
            "tasks": ["example/square"],
        }),
        "start" => {
            *run = Run::start(params);
            json!({})
        }
        "ask" => run.ask(params),
        "describe" => task(),
        "evaluate" => {
            let x = params["config"]["x"].as_f64().ok_or("x is no number")?;
            json!({ "status": "ok", "costs": [x * x], "seconds": 0 })
        }
        "stop" | "open" | "ping" => json!({}),
        _ => return Err(format!("there is no method {method}")),
    })
}

fn main() {
    let mut run = Run::default();
    for line in stdin().lock().lines().map_while(Result::ok) {
        let request: Value = serde_json::from_str(&line).unwrap_or_default();
        let said = match answer(&mut run, request["method"].as_str().unwrap_or(""), &request["params"]) {
            Ok(result) => json!({ "jsonrpc": "2.0", "id": request["id"], "result": result }),
            Err(message) => json!({ "jsonrpc": "2.0", "id": request["id"], "error": { "code": -32601, "message": message } }),
        };
        let mut out = stdout().lock();
        writeln!(out, "{said}").and_then(|()| out.flush()).unwrap_or_else(|_| std::process::exit(1));
    }
}
