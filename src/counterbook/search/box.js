window.handbookEngine = engine;
