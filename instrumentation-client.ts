import { config } from 'zod';

// Runs before anything else in the browser: zod would try whether it may compile schemas with eval, which the policy refuses.
config({ jitless: true });
