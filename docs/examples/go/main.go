// koi-plugin/1 in Go, without any library: an optimizer and a task. `go build -o plugin . && koi check ./plugin`
package main

import (
	"bufio"
	"encoding/json"
	"os"
	"sort"
)

type param struct {
	Kind string  `json:"kind"`
	Low  float64 `json:"low"`
	High float64 `json:"high"`
}

type config map[string]float64

type params struct {
	Problem struct {
		Space struct {
			Params map[string]param `json:"params"`
		} `json:"space"`
	} `json:"problem"`
	Seed  int64 `json:"seed"`
	Fresh int   `json:"fresh"`
	Tell  []struct {
		Trial struct {
			Config config `json:"config"`
		} `json:"trial"`
		Outcome struct {
			Status string    `json:"status"`
			Costs  []float64 `json:"costs"`
		} `json:"outcome"`
	} `json:"tell"`
	Config config `json:"config"`
}

// One run: keep the best, draw each parameter anew with probability 1/3.
var (
	space map[string]param
	names []string
	state int64
	best  config
	cost  float64
)

func start(p params) any {
	space, names, best = p.Problem.Space.Params, nil, nil
	for name := range space {
		names = append(names, name)
	}
	sort.Strings(names)
	state = p.Seed%2147483646 + 1
	return none
}

// Park and Miller (1988): uniform in (0, 1), the same in every language.
func uniform() float64 {
	state = state * 48271 % 2147483647
	return float64(state) / 2147483647
}

func ask(p params) any {
	for _, told := range p.Tell {
		if told.Outcome.Status == "ok" && (best == nil || told.Outcome.Costs[0] <= cost) {
			best, cost = told.Trial.Config, told.Outcome.Costs[0]
		}
	}
	asked := config{}
	for _, name := range names {
		if best == nil || uniform() < 1.0/3 {
			asked[name] = space[name].Low + uniform()*(space[name].High-space[name].Low)
		} else {
			asked[name] = best[name]
		}
	}
	return map[string]any{"id": p.Fresh, "config": asked}
}

var none = map[string]any{}

var task = map[string]any{
	"id": "example/square", "cite": "none", "licence": "none",
	"problem": map[string]any{
		"space":      map[string]any{"params": map[string]any{"x": param{"float", -5, 5}}},
		"objectives": []any{map[string]any{"name": "f", "natural": "min"}},
	},
	"budget": map[string]any{"full": 30, "workers": 1},
}

var methods = map[string]func(params) any{
	"initialize": func(params) any {
		optimizer := map[string]any{"id": "example", "cite": "none", "handles": []string{"continuous"}}
		return map[string]any{"protocol": "koi-plugin/1", "optimizers": []any{optimizer}, "tasks": []string{"example/square"}}
	},
	"start":    start,
	"ask":      ask,
	"stop":     func(params) any { return none },
	"describe": func(params) any { return task },
	"open":     func(params) any { return none },
	"evaluate": func(p params) any {
		return map[string]any{"status": "ok", "costs": []float64{p.Config["x"] * p.Config["x"]}, "seconds": 0}
	},
	"ping": func(params) any { return none },
}

func main() {
	lines := bufio.NewReader(os.Stdin)
	answers := json.NewEncoder(os.Stdout)
	for {
		line, err := lines.ReadBytes('\n')
		if err != nil {
			return
		}
		var request struct {
			ID     int    `json:"id"`
			Method string `json:"method"`
			Params params `json:"params"`
		}
		answer := map[string]any{"jsonrpc": "2.0"}
		err = json.Unmarshal(line, &request)
		answer["id"] = request.ID
		if err != nil {
			answer["error"] = map[string]any{"code": -32000, "message": err.Error()}
		} else if method, ok := methods[request.Method]; ok {
			answer["result"] = method(request.Params)
		} else {
			answer["error"] = map[string]any{"code": -32601, "message": "there is no method " + request.Method}
		}
		answers.Encode(answer)
	}
}
